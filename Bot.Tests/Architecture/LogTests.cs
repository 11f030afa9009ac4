using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Architecture;

/// <summary>What is logged: it stands in one place of each project, under a number of its own, and has no room for what a person wrote.</summary>
public sealed partial class LogTests
{
    /// <summary>The description of a fault, names of the house's own, and what the system or Entra calls a problem; and the machine that was to be spoken to.</summary>
    private static readonly string[] WordsOfTheHouse = ["fault", "endpoint", "problem", "code", "host"];

    private static List<(MethodInfo Method, LoggerMessageAttribute Message)> Entries { get; } =
    [
        .. from project in Sources.Projects
           from type in Assembly.Load(project).GetTypes()
           from method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           let message = method.GetCustomAttribute<LoggerMessageAttribute>()
           where message is not null
           select (method, message),
    ];

    [Fact]
    public void Every_entry_stands_in_the_Log_class_of_its_project()
    {
        Entries.ShouldNotBeEmpty();
        Entries.Where(entry => entry.Method.DeclaringType!.FullName != $"{entry.Method.DeclaringType.Assembly.GetName().Name}.Log").Select(entry => entry.Method.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_entry_has_a_number_of_its_own() =>
        Entries.GroupBy(entry => entry.Message.EventId).Where(same => same.Key <= 0 || same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    [Fact]
    public void No_entry_has_room_for_what_a_person_wrote() => Entries
        .SelectMany(entry => entry.Method.GetParameters())
        .Where(value => value.ParameterType != typeof(ILogger) && !IsNumber(value.ParameterType) && !(value.ParameterType == typeof(string) && WordsOfTheHouse.Contains(value.Name)))
        .Select(value => $"{value.Member.Name}: {value.ParameterType.Name} {value.Name}")
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_logged_past_the_Log_class() => Sources.Projects.SelectMany(Sources.FilesOf)
        .Where(file => Past().IsMatch(File.ReadAllText(file)))
        .Select(Path.GetFileName)
        .ShouldBeEmpty();

    private static bool IsNumber(Type type) => type.IsEnum || type == typeof(TimeSpan) || (type.IsPrimitive && type != typeof(char));

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\((?!\))", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Past();
}
