using System.Text.Json;
using System.Text.RegularExpressions;
using Consultations.Organising;
using Reports;

namespace Bot.Tests.Reports;

/// <summary>docs/record-format.md and what is written say the same.</summary>
public sealed partial class RecordFormatTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "record-format.md")).ReplaceLineEndings("\n");

    private static readonly string Example = new JsonReports().Text(Written.Source(WholeMeeting.Polled()));

    [Fact]
    public void The_page_lists_each_field_that_is_written_and_no_other()
    {
        using var document = JsonDocument.Parse(Example);

        Rows.Select(row => row.Field).ShouldBe(Fields(document.RootElement, "").Select(field => field.Path).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void What_is_written_is_of_the_sort_that_the_page_says()
    {
        var sorts = Rows.ToDictionary(row => row.Field, row => row.Sort, StringComparer.Ordinal);
        var texts = new[] { WholeMeeting.Polled(), WholeMeeting.Room(AttributionRule.ChathamHouse), new Cards.MadeUpRoom() }
            .Select(room => new JsonReports().Text(Written.Source(room)));
        foreach (var text in texts)
        {
            using var document = JsonDocument.Parse(text);
            foreach (var (path, value) in Fields(document.RootElement, ""))
                Fits(value, sorts[path]).ShouldBeTrue($"{path} is {value.ValueKind}, the page says {sorts[path]}");
        }
    }

    [Fact]
    public void The_example_in_the_page_is_what_the_writer_writes() =>
        InThePage().Match(Page).Groups["json"].Value.ShouldBe(Example);

    private static IReadOnlyList<(string Field, string Sort)> Rows =>
        [.. Row().Matches(Page).Select(match => (match.Groups["field"].Value, match.Groups["sort"].Value))];

    private static bool Fits(JsonElement value, string sort) => value.ValueKind switch
    {
        JsonValueKind.Null => sort.EndsWith(" or null", StringComparison.Ordinal),
        JsonValueKind.String => sort.StartsWith("text", StringComparison.Ordinal),
        JsonValueKind.Number => sort.StartsWith("number", StringComparison.Ordinal),
        JsonValueKind.True or JsonValueKind.False => sort.StartsWith("true or false", StringComparison.Ordinal),
        JsonValueKind.Array => sort.StartsWith("list", StringComparison.Ordinal),
        _ => sort.StartsWith("object", StringComparison.Ordinal),
    };

    private static IEnumerable<(string Path, JsonElement Value)> Fields(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(one => Fields(one, path + "[]"));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var start = path.Length == 0 ? "" : path + ".";
        return element.EnumerateObject().SelectMany(field => Fields(field.Value, start + field.Name).Prepend((start + field.Name, field.Value)));
    }

    [GeneratedRegex(@"^\| `(?<field>[^`]+)` \| (?<sort>[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InThePage();
}
