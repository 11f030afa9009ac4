using System.Text.Json.Nodes;
using Bot.Tests.Cards;
using Consultations.Comparing;
using Consultations.Organising;
using Json.Schema;
using Reports;

namespace Bot.Tests.Reports;

/// <summary>docs/record.schema.json takes what is written, and nothing that differs from it.</summary>
public sealed class RecordSchemaTests
{
    [Theory]
    [InlineData(AttributionRule.Named)]
    [InlineData(AttributionRule.ByGroup)]
    [InlineData(AttributionRule.ChathamHouse)]
    public void What_is_written_fits_the_schema(AttributionRule rule)
    {
        RecordSchema.Faults(new JsonReports().Text(Written.Source(WholeMeeting.Polled(rule)))).ShouldBeEmpty();
        RecordSchema.Faults(new JsonReports().Text(Written.Source(new MadeUpRoom(rule)))).ShouldBeEmpty();
    }

    [Fact]
    public void So_does_a_series()
    {
        var room = WholeMeeting.Polled();
        var series = new SeriesRecord(room.Also.OfType<Series>().Single(), [Written.Source(room).Records[0]]);

        RecordSchema.Faults(new JsonReports().Text(new(series, WholeMeeting.Evening))).ShouldBeEmpty();
    }

    [Fact]
    public void A_field_more_a_field_less_or_another_sort_of_value_does_not_fit()
    {
        var written = new JsonReports().Text(Written.Source(WholeMeeting.Polled()));
        Action<JsonObject>[] changes =
        [
            record => record["extra"] = 1,
            record => record.Remove("k"),
            record => record["rule"] = "open",
            record => record["contributions"]![0]!["number"] = "1",
            record => record["contributions"]![0]!["text"] = null,
            record => record["polls"]![0]!["result"]!["counts"]![0] = -1,
            record => record["consultation"]!["invited"]![0] = "Assam",
        ];

        foreach (var (at, change) in changes.Index())
        {
            var record = JsonNode.Parse(written)!.AsObject();
            change(record);
            RecordSchema.Faults(record.ToJsonString()).ShouldNotBeEmpty($"{at}");
        }
    }
}

/// <summary>The schema in the docs.</summary>
internal static class RecordSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "record.schema.json")));

    /// <summary>What in a file does not fit it.</summary>
    public static IReadOnlyList<string> Faults(string json)
    {
        var result = Schema.Evaluate(JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}")).DefaultIfEmpty("It does not fit.")];
    }
}
