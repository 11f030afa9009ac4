using System.Text.Json;

namespace Bot.Tests.Reports;

/// <summary>Reads the record for programs. It holds no percentages: whoever reads it has the counts.</summary>
internal static class RecordNumbers
{
    public static Numbers Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var found = new Numbers();
        if (!document.RootElement.TryGetProperty("meetings", out var meetings))
        {
            Take(found, "", document.RootElement);
            return found;
        }

        foreach (var meeting in meetings.EnumerateArray())
            Take(found, $"meeting/{meeting.GetProperty("series").GetProperty("ordinal").GetInt32()}/", meeting);
        return found;
    }

    private static void Take(Numbers found, string of, JsonElement record)
    {
        var (counts, attendance) = (record.GetProperty("counts"), record.GetProperty("attendance"));
        found[$"{of}total"] = counts.GetProperty("total").GetInt32();
        record.GetProperty("contributions").GetArrayLength().ShouldBe(found[$"{of}total"]);
        found[$"{of}theme/none"] = record.GetProperty("contributions").EnumerateArray().Count(said => said.GetProperty("themes").GetArrayLength() == 0);
        foreach (var (list, name) in new[] { ("byKind", "kind"), ("byTheme", "theme"), ("byTopic", "topic"), ("byJurisdiction", "place") })
        {
            foreach (var one in counts.GetProperty(list).EnumerateArray())
                found[$"{of}{name}/{one.GetProperty("id").GetString()}"] = one.GetProperty("count").GetInt32();
        }

        found[$"{of}delegates"] = attendance.GetProperty("joined").GetInt32();
        foreach (var one in attendance.GetProperty("jurisdictions").EnumerateArray().Concat(attendance.GetProperty("groups").EnumerateArray()))
            found[$"{of}delegates/{one.GetProperty("id").GetString()}"] = one.GetProperty("count").GetInt32();
        foreach (var item in record.GetProperty("agenda").EnumerateArray())
            found[$"{of}item/{item.GetProperty("number").GetInt32()}"] = item.GetProperty("contributions").GetArrayLength();
        foreach (var poll in record.GetProperty("polls").EnumerateArray())
            TakePoll(found, $"{of}poll/{poll.GetProperty("number").GetInt32()}", poll);
    }

    private static void TakePoll(Numbers found, string name, JsonElement poll)
    {
        var result = poll.GetProperty("result");
        found[$"{name}/votes"] = poll.GetProperty("votes").GetInt32();
        found[$"{name}/joined"] = poll.GetProperty("couldVote").GetInt32();
        found[$"{name}/counted"] = result.GetProperty("votes").GetInt32();
        if (result.GetProperty("mean") is { ValueKind: JsonValueKind.Number } mean)
            found[$"{name}/mean/tenths"] = (int)Math.Round(10 * mean.GetDecimal(), MidpointRounding.AwayFromZero);
        TakeTally(found, name, result);
        foreach (var stratum in new[] { "byJurisdiction", "byGroup" }.SelectMany(by => poll.GetProperty(by).GetProperty("strata").EnumerateArray()))
        {
            var of = $"{name}/{string.Join('+', stratum.GetProperty("ids").EnumerateArray().Select(id => id.GetString()))}";
            found[$"{of}/votes"] = stratum.GetProperty("result").GetProperty("votes").GetInt32();
            TakeTally(found, of, stratum.GetProperty("result"));
        }
    }

    private static void TakeTally(Numbers found, string of, JsonElement result)
    {
        foreach (var (list, suffix) in new[] { ("counts", ""), ("against", "/disagree") })
        {
            foreach (var (option, count) in result.GetProperty(list).EnumerateArray().Index())
                found[$"{of}/option/{option + 1}{suffix}"] = count.GetInt32();
        }

        foreach (var word in result.GetProperty("words").EnumerateArray())
            found[$"{of}/word/{word.GetProperty("word").GetString()}"] = word.GetProperty("count").GetInt32();
    }
}
