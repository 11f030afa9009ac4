using Consultations.Words;

namespace Bot.Tests.Reports;

/// <summary>Reads the tables that spreadsheets are made of, by the ids of their columns. What counts has to be a number there.</summary>
internal sealed class RowsReading(Func<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> rowsOf, Func<object?, string> meetingOf)
{
    private readonly Numbers found = [];

    /// <param name="rowsOf">The rows of a table, by its id.</param>
    /// <param name="rooms">What it is made from: of one there are no meetings to be told apart.</param>
    public static Numbers Read(Func<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> rowsOf, IReadOnlyList<Cards.MadeUpRoom> rooms)
    {
        var names = rooms.ToDictionary(room => global::Consultations.Organising.Series.OrdinalInWords(room.Consultation.Ordinal!.Value), room => $"meeting/{room.Consultation.Ordinal}/", StringComparer.Ordinal);
        var reading = new RowsReading(rowsOf, name => rooms.Count == 1 ? "" : names[(string)name!]);
        reading.TakeInputs();
        reading.TakePolls(rooms.Count > 1);
        return reading.found;
    }

    private void TakeInputs()
    {
        foreach (var (of, meeting) in Rows("meetings"))
            (found[$"{of}total"], found[$"{of}delegates"]) = ((int)meeting["inputs"]!, (int)meeting["delegates"]!);
        foreach (var (of, stratum) in Rows("delegates"))
        {
            found[$"{of}delegates/{stratum["id"]}"] = (int)stratum["delegates"]!;
            if ((string)stratum["by"]! == "Jurisdiction" && (bool)stratum["invited"]!)
                found[$"{of}place/{stratum["id"]}"] = 0;
        }

        foreach (var (of, item) in Rows("agenda"))
            found[$"{of}item/{item["item"]}"] = (int)item["inputs"]!;
        foreach (var said in Rows("contributions").CountBy(one => one.Of))
            found[$"{said.Key}total"].ShouldBe(said.Value);
        foreach (var key in Rows("contributions").SelectMany(one => KeysOf(one.Row).Select(key => one.Of + key)))
            found[key] = found.GetValueOrDefault(key) + 1;
        foreach (var (of, subject) in Rows("themes"))
            found.Note($"{of}{((bool)subject["is_theme"]! ? "theme" : "topic")}/{subject["id"]}", (int)subject["inputs"]!);
    }

    private static IEnumerable<string> KeysOf(IReadOnlyDictionary<string, object?> said) => Listed(said["jurisdiction_codes"]).Select(code => $"place/{code}")
        .Concat(Listed(said["themes"]).Select(theme => $"theme/{Topics.Known(theme)!.Id}").DefaultIfEmpty("theme/none"))
        .Prepend($"kind/{ContributionKind.Find((string)said["kind"]!)!.Id}");

    private void TakePolls(bool isSeries)
    {
        if (isSeries)
        {
            foreach (var (of, meeting) in Rows("meetings"))
                found[$"{of}polls"] = (int)meeting["polls"]!;
            foreach (var present in Rows("delegates").Where(one => (string)one.Row["by"]! == "Jurisdiction" && (bool)one.Row["present"]!).CountBy(one => one.Of))
                found[$"{present.Key}present"] = present.Value;
        }

        foreach (var (of, poll) in Rows("polls"))
        {
            var name = $"{of}poll/{poll["poll"]}";
            (found[$"{name}/votes"], found[$"{name}/joined"], found[$"{name}/counted"]) = ((int)poll["votes"]!, (int)poll["could_vote"]!, (int)poll["counted"]!);
            if (poll["mean"] is { } mean)
                found[$"{name}/mean/tenths"] = (int)Math.Round(10 * (decimal)(double)mean, MidpointRounding.AwayFromZero);
        }

        foreach (var (of, row) in Rows("results"))
            TakeOption($"{of}poll/{row["poll"]}", row);
        foreach (var (of, row) in Rows("breakdowns"))
        {
            var stratum = $"{of}poll/{row["poll"]}/{((string)row["ids"]!).Replace("; ", "+", StringComparison.Ordinal)}";
            found.Note($"{stratum}/votes", (int)row["votes"]!);
            TakeOption(stratum, row);
        }
    }

    private void TakeOption(string of, IReadOnlyDictionary<string, object?> row)
    {
        if (row["option"] is null)
        {
            found.Note($"{of}/word/{row["text"]}", (int)row["count"]!);
            return;
        }

        var name = $"{of}/option/{row["option"]}";
        found.Note(name, (int)row["count"]!);
        foreach (var (column, suffix) in new[] { ("percent", "percent"), ("disagree", "disagree"), ("pass", "pass"), ("before_percent", "before"), ("shift", "shift") })
        {
            if (row.GetValueOrDefault(column) is { } figure)
                found.Note($"{name}/{suffix}", (int)figure);
        }
    }

    private IEnumerable<(string Of, IReadOnlyDictionary<string, object?> Row)> Rows(string table) => rowsOf(table).Select(row => (meetingOf(row["meeting"]), row));

    private static string[] Listed(object? cell) => ((string?)cell ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries);
}
