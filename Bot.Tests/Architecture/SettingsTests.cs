using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>Whoever deploys the bot finds every setting in the page about it.</summary>
public sealed partial class SettingsTests
{
    private static string[] Told { get; } =
        [.. Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "deploy.md"))).Select(match => match.Groups["setting"].Value)];

    [Fact]
    public void Every_setting_that_is_shipped_is_told()
    {
        using var shipped = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json")));

        Leaves(shipped.RootElement, "").Where(setting => !setting.StartsWith("Logging:", StringComparison.Ordinal)).Except(Told, StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>A class of settings says in a constant which section it is, and is filled by the names of its properties where those can be set.</summary>
    [Fact]
    public void Every_setting_that_a_class_reads_is_told()
    {
        var read = typeof(global::Bot.ConsultationBot).Assembly.GetTypes()
            .Select(type => (Type: type, Section: type.GetField("Section")?.GetRawConstantValue() as string))
            .Where(options => options.Section is not null)
            .SelectMany(options => options.Type.GetProperties().Where(property => property.SetMethod is { } set && set.ReturnParameter.GetRequiredCustomModifiers() is []).Select(property => $"{options.Section}:{property.Name}"))
            .ToList();

        read.ShouldContain("GuestChat:PostsAtOnce");
        read.Except(Told, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> Leaves(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(one => Leaves(one.Value, name.Length == 0 ? one.Name : $"{name}:{one.Name}"))
        : [name];

    [GeneratedRegex(@"^\| `(?<setting>[A-Za-z:_]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
