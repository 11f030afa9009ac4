using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>Every sentence is said somewhere, and its places are filled.</summary>
public sealed partial class SentenceTests
{
    /// <summary>Those that are looked up by the id of what they name.</summary>
    private static readonly string[] ByName = ["Group", "Theme", "Topic", "Kind", "Item", "Ordinal", "Poll", "Redacted", "Found"];

    public static TheoryData<string> Projects => [.. Sources.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_sentence_is_said_somewhere(string project)
    {
        var code = string.Join('\n', Sources.Projects.SelectMany(Sources.FilesOf).Select(File.ReadAllText));
        var said = Name().Matches(code).Select(match => match.Groups["name"].Value)
            .Concat(OnThePage().Matches(string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "Bot", "wwwroot")).Select(File.ReadAllText))).Select(match => match.Groups["name"].Value))
            .Concat(Quoted().Matches(code).Select(match => match.Groups["name"].Value)).ToHashSet(StringComparer.Ordinal);

        Sources.SentencesOf(project).Keys
            .Where(name => !said.Contains(name) && !(project == "Consultations" && ByName.Any(start => name.StartsWith(start, StringComparison.Ordinal))))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_places_of_a_sentence_are_numbered_without_a_gap_and_nothing_else_stands_in_braces(string project)
    {
        foreach (var (name, sentence) in Sources.SentencesOf(project))
        {
            sentence.Trim().ShouldNotBeEmpty(name);
            var numbers = Place().Matches(sentence).Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)).Distinct().Order().ToList();
            numbers.ShouldBe(Enumerable.Range(0, numbers.Count), name);
            if (numbers.Count > 0)
                Should.NotThrow(() => string.Format(CultureInfo.InvariantCulture, sentence, [.. numbers.Select(number => (object)number)]), name);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Whatever_fills_a_sentence_brings_as_many_values_as_it_has_places(string project)
    {
        var sentences = Sources.SentencesOf(project);
        foreach (var file in Sources.FilesOf(project))
        {
            foreach (Match call in Filled().Matches(File.ReadAllText(file)))
            {
                var name = call.Groups["name"].Value;
                var own = call.Groups["owner"].Value is "" ? sentences : Sources.SentencesOf(call.Groups["owner"].Value.Trim('.'));
                if (!own.TryGetValue(name, out var sentence))
                    continue;
                var places = Place().Matches(sentence).Select(match => match.Groups["number"].Value).Distinct().Count();
                ValuesIn(call.Groups["values"].Value).ShouldBeGreaterThanOrEqualTo(places, $"{name} in {Path.GetFileName(file)}");
            }
        }
    }

    /// <summary>How many values stand between the commas that are in no brackets and no quotation marks.</summary>
    private static int ValuesIn(string values)
    {
        var (depth, count, quoted) = (0, values.Trim().Length == 0 ? 0 : 1, false);
        foreach (var c in values)
        {
            quoted ^= c == '"';
            depth += quoted ? 0 : c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (depth < 0)
                return count;
            if (c == ',' && depth == 0 && !quoted)
                count++;
        }

        return count;
    }

    [GeneratedRegex(@"Sentences\.(?<name>\w+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OnThePage();

    [GeneratedRegex("\"(?<name>\\w+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    /// <summary>A sentence by name, handed over with values to whatever fills it; the rest of the line, for the values are there.</summary>
    [GeneratedRegex(@"(Fill|Format|SayAsync|new Refusal)\((CultureInfo\.\w+, )?(nameof\()?(?<owner>\w+\.)?Sentences\.(?<name>\w+)\)?, (?<values>[^\n]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Filled();
}
