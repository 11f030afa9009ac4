using System.Text.Json;
using Bot.Tests.Cards;
using Consultations.Exporting;
using Consultations.Places;
using Consultations.Words;
using Reports;
using Reports.Tables;

namespace Bot.Tests.Reports;

/// <summary>
/// The same numbers everywhere: each format is read back by a reader of its own, which says what it found by the names that <see cref="Recount"/> gives. A format joins by a method here.
/// </summary>
public sealed class RecountTests
{
    private static readonly MadeUpRoom Room = WholeMeeting.Polled();

    private static ReportSource Source => Written.Source(Room);

    [Fact]
    public void In_JSON()
    {
        using var document = JsonDocument.Parse(new JsonReports().Text(Source));
        var found = Empty();
        var (root, counts) = (document.RootElement, document.RootElement.GetProperty("counts"));
        found["total"] = counts.GetProperty("total").GetInt32();
        root.GetProperty("contributions").GetArrayLength().ShouldBe(found["total"]);
        foreach (var (list, name) in new[] { ("byKind", "kind"), ("byTheme", "theme"), ("byJurisdiction", "place") })
        {
            foreach (var one in counts.GetProperty(list).EnumerateArray())
                found[$"{name}/{one.GetProperty("id").GetString()}"] = one.GetProperty("count").GetInt32();
        }

        foreach (var poll in root.GetProperty("polls").EnumerateArray())
        {
            var name = $"poll/{poll.GetProperty("number").GetInt32()}";
            found[$"{name}/votes"] = poll.GetProperty("votes").GetInt32();
            Take(found, name, poll.GetProperty("result"));
            foreach (var stratum in poll.GetProperty("byJurisdiction").GetProperty("strata").EnumerateArray())
                Take(found, $"{name}/{string.Join('+', stratum.GetProperty("ids").EnumerateArray().Select(id => id.GetString()))}", stratum.GetProperty("result"));
        }

        // It holds no percentages: whoever reads it has the counts.
        found.ShouldBe(Recount.Of(Room).Where(one => !one.Key.EndsWith("/percent", StringComparison.Ordinal)));
    }

    [Fact]
    public void In_Markdown()
    {
        using var _ = new Consultations.English();
        var lines = Rehearsing.RecordReader.Lines(new MarkdownReports().Text(Source));

        InWords(lines).ShouldBe(Recount.Of(Room));
    }

    [Fact]
    public void In_the_rows_of_spreadsheets()
    {
        using var _ = new Consultations.English();
        var tables = RecordTables.Of(Source).ToDictionary(table => table.Id, StringComparer.Ordinal);
        var found = Empty();
        found["total"] = (int)Rows("meetings").Single()["inputs"]!;
        Rows("contributions").Count.ShouldBe(found["total"]);
        foreach (var kind in Rows("contributions").CountBy(row => (string)row["kind"]!))
            found[$"kind/{ContributionKind.Find(kind.Key)!.Id}"] = kind.Value;
        foreach (var code in Room.Consultation.Invited)
            found[$"place/{code}"] = 0;
        foreach (var code in Rows("contributions").SelectMany(row => ((string?)row["jurisdiction_codes"] ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries)).CountBy(code => code))
            found[$"place/{code.Key}"] = code.Value;
        foreach (var theme in Rows("themes").Where(row => (bool)row["is_theme"]!))
            found[$"theme/{theme["id"]}"] = (int)theme["inputs"]!;
        foreach (var poll in Rows("polls"))
            found[$"poll/{poll["poll"]}/votes"] = (int)poll["votes"]!;
        foreach (var row in Rows("results"))
            Take(found, $"poll/{row["poll"]}", row);
        foreach (var row in Rows("breakdowns"))
            Take(found, $"poll/{row["poll"]}/{((string)row["ids"]!).Replace("; ", "+", StringComparison.Ordinal)}", row);

        found.ShouldBe(Recount.Of(Room));

        List<Dictionary<string, object?>> Rows(string table) =>
            [.. tables[table].Rows.Select(row => tables[table].Columns.Zip(row).ToDictionary(one => one.First.Id, one => one.Second, StringComparer.Ordinal))];
    }

    [Fact]
    public void Each_value_of_a_row_is_of_the_sort_that_its_column_says()
    {
        foreach (var table in RecordTables.Of(Source))
        {
            foreach (var row in table.Rows)
            {
                row.Count.ShouldBe(table.Columns.Count, table.Id);
                foreach (var (column, value) in table.Columns.Zip(row))
                    (value is null || value.GetType() == TypeOf(column.Sort)).ShouldBeTrue($"{table.Id}.{column.Id} is {value}");
            }
        }
    }

    /// <summary>Reads what a report says to people, line by line, whatever it is written in: a heading begins with its number signs, a row has bars.</summary>
    internal static SortedDictionary<string, int> InWords(IReadOnlyList<string> lines)
    {
        var found = Empty();
        var (two, three, four, poll) = ("", "", "", 0);
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                (two, three, four) = (line[3..], "", "");
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                (three, four, poll) = (line[4..], "", two == "Polls" ? Recount.First(line) : 0);
            else if (line.StartsWith("#### ", StringComparison.Ordinal))
                four = line[5..];
            else if (two == "In figures" && line.Contains("in all", StringComparison.Ordinal))
                found["total"] = Recount.First(line);
            else if (two == "In figures" && line.StartsWith("- ", StringComparison.Ordinal) && KeyOf(three, line[2..line.LastIndexOf(':')]) is { } key)
                found[key] = Recount.First(line[line.LastIndexOf(':')..]);
            else if (poll > 0 && line.StartsWith("- Votes:", StringComparison.Ordinal))
                found[$"poll/{poll}/votes"] = Recount.First(line);
            else if (poll > 0 && line.StartsWith("| ", StringComparison.Ordinal) && line.Any(char.IsAsciiDigit))
                TakeRow(found, $"poll/{poll}", four, [.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
        }

        return found;
    }

    private static void TakeRow(SortedDictionary<string, int> found, string poll, string by, string[] cells)
    {
        var stratum = by.Length == 0 ? "" : cells[0].StartsWith("others", StringComparison.Ordinal) ? "/+NP" : "/" + ((PlaceMatch.Found)PlaceFinder.Find(cells[0][..cells[0].IndexOf(" (", StringComparison.Ordinal)])).Jurisdiction.Code;
        var figures = by.Length == 0 ? cells : cells[1..];
        var isOption = figures[0].Contains(" – ", StringComparison.Ordinal);
        var name = isOption ? $"{poll}{stratum}/option/{figures[0][0] - 'A' + 1}" : $"{poll}{stratum}/word/{figures[0]}";
        found[name] = Recount.First(figures[1]);
        if (isOption)
            found[$"{name}/percent"] = Recount.First(figures[2]);
    }

    private static string? KeyOf(string list, string label) => list switch
    {
        "By kind" => $"kind/{ContributionKind.All.Single(kind => kind.Plural.Equals(label, StringComparison.OrdinalIgnoreCase)).Id}",
        "By theme" => Topics.Known(label) is { } theme ? $"theme/{theme.Id}" : null,
        "By jurisdiction" => $"place/{((PlaceMatch.Found)PlaceFinder.Find(label)).Jurisdiction.Code}",
        _ => null,
    };

    private static void Take(SortedDictionary<string, int> found, string name, Dictionary<string, object?> row)
    {
        if (row["option"] is not int option)
        {
            found[$"{name}/word/{row["text"]}"] = (int)row["count"]!;
            return;
        }

        found[$"{name}/option/{option}"] = (int)row["count"]!;
        found[$"{name}/option/{option}/percent"] = (int)row["percent"]!;
    }

    private static void Take(SortedDictionary<string, int> found, string name, JsonElement result)
    {
        foreach (var (option, count) in result.GetProperty("counts").EnumerateArray().Index())
            found[$"{name}/option/{option + 1}"] = count.GetInt32();
        foreach (var word in result.GetProperty("words").EnumerateArray())
            found[$"{name}/word/{word.GetProperty("word").GetString()}"] = word.GetProperty("count").GetInt32();
    }

    private static Type TypeOf(ColumnSort sort) => sort switch
    {
        ColumnSort.Whole => typeof(int),
        ColumnSort.Fraction => typeof(double),
        ColumnSort.YesNo => typeof(bool),
        _ => typeof(string),
    };

    private static SortedDictionary<string, int> Empty() => new(StringComparer.Ordinal);
}
