using System.Text;
using System.Text.Json.Nodes;
using Cards.Polling;
using Cards.Summarising;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Reports;
using Reports.Html;
using Reports.Reading;

namespace Bot.Tests.Reports;

/// <summary>Whatever one value of a file is changed to, the file is refused with a sentence, or what was taken can be shown and written.</summary>
public sealed class ChangedByHandTests
{
    private static readonly string[] Others = ["null", "0", "-1", "7", "2147483647", "\"\"", "\"x\"", "[]", "[0]", "[1, 2, 3, 4, 5, 6, 7, 8, 9]", "{}"];

    /// <summary>The two that draw most.</summary>
    private static readonly IReportWriter[] Writers = [new MarkdownReports(), new HtmlReports()];

    [Theory]
    [InlineData("all")]
    [InlineData("place")]
    [InlineData("polls")]
    public void It_is_refused_or_can_be_shown(string part)
    {
        using var _ = new Consultations.English();
        var written = new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, part));
        foreach (var path in Paths(JsonNode.Parse(written)!))
        {
            foreach (var other in Others)
            {
                var record = JsonNode.Parse(written)!;
                Replace(record, path, JsonNode.Parse(other));
                Should.NotThrow(() => Show(record.ToJsonString()), $"{path} is {other}");
            }
        }
    }

    private static void Show(string json)
    {
        if (!new RecordReader().Take(Encoding.UTF8.GetBytes(json)).Is(out var file, out var refusal))
        {
            refusal.Sentence.ShouldNotBeEmpty();
            return;
        }

        var record = file.Records[0].Record;
        foreach (var writer in Writers)
            writer.Bytes(new ReportSource(record, WholeMeeting.Evening));
        SummaryCard.Of(record.Summary, -1, 1);
        PollsCard.Of(record.Summary.Consultation, record.Polls, mayChange: false, 1);
        foreach (var poll in record.Polls)
        {
            ResultsCard.Of(poll, null, Role.Observer);
            ResultsCard.Of(poll, Dimension.Place, Role.Observer);
            ResultsCard.Of(poll, Dimension.Group, Role.Observer);
        }
    }

    private static IEnumerable<string> Paths(JsonNode node) => node switch
    {
        JsonObject many => many.SelectMany(member => member.Value is null ? [$"{node.GetPath()}.{member.Key}"] : Paths(member.Value).Prepend(member.Value.GetPath())),
        JsonArray list => list.SelectMany(one => Paths(one!).Prepend(one!.GetPath())),
        _ => [],
    };

    private static void Replace(JsonNode root, string path, JsonNode? with)
    {
        var node = root;
        var steps = path[1..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node![int.Parse(step[1..^1], null)] : node![step];
        if (steps[^1][0] == '[')
            node!.AsArray()[int.Parse(steps[^1][1..^1], null)] = with;
        else
            node!.AsObject()[steps[^1]] = with;
    }
}
