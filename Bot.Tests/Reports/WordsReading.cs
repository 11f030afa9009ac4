using System.Globalization;
using System.Text.RegularExpressions;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;

namespace Bot.Tests.Reports;

/// <summary>
/// Reads what a report says to people in English, line by line, whatever it is written in: a heading begins with its number signs, a fact with a hyphen, a row stands between bars,
/// and what is drawn is a line <c>~ series | category | figure</c>.
/// </summary>
internal sealed partial class WordsReading
{
    private readonly Numbers found = [];
    private readonly string[] headings = ["", "", "", "", "", ""];
    private string[]? header;

    private WordsReading()
    {
    }

    /// <summary>"meeting/3/" within what is about one meeting of a series.</summary>
    private string Meeting => MeetingIn(headings[1]) is { } number ? $"meeting/{number}/" : "";

    private string Innermost => headings.LastOrDefault(heading => heading.Length > 0, "");

    public static Numbers Read(IEnumerable<string> lines)
    {
        var reading = new WordsReading();
        foreach (var line in lines)
            reading.Take(line);
        return reading.found;
    }

    private void Take(string line)
    {
        if (!line.StartsWith("| ", StringComparison.Ordinal))
            header = null;
        if (line.StartsWith('#'))
            TakeHeading(line);
        else if (line.StartsWith("- ", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal))
            TakeFact(line[2..line.LastIndexOf(": ", StringComparison.Ordinal)], line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);
        else if (line.StartsWith("| ", StringComparison.Ordinal))
            TakeRow([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
        else if (line.StartsWith("~ ", StringComparison.Ordinal))
            TakeDrawn([.. line[2..].Split('|').Select(cell => cell.Trim())]);
        else
            TakeSentence(line);
    }

    private void TakeHeading(string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        headings[level - 1] = line[(level + 1)..];
        headings.AsSpan(level).Fill("");
    }

    private void TakeSentence(string line)
    {
        if (headings.Contains("In figures") && line.EndsWith(" in all.", StringComparison.Ordinal))
            found.Note($"{Meeting}total", First(line));
        else if (line.EndsWith(" joined.", StringComparison.Ordinal))
            found.Note($"{Meeting}delegates", First(line));
        else if (Topics.Known(headings[1]) is { } theme && OfInputs().Match(line) is { Success: true } lead)
            (found[$"theme/{theme.Id}"], found["total"]).ShouldBe((int.Parse(lead.Groups["part"].Value, CultureInfo.InvariantCulture), int.Parse(lead.Groups["whole"].Value, CultureInfo.InvariantCulture)));
    }

    private void TakeFact(string label, string value)
    {
        if (Innermost == "Jurisdictions")
            found.Note($"{Meeting}delegates/{CodeOf(label)}", value == "absent" ? 0 : First(value));
        else if (Innermost == "Stakeholder groups")
            found.Note($"{Meeting}delegates/{GroupOf(label)}", First(value));
        else if (headings[1] == "Agenda" && label == "Inputs")
            found.Note($"item/{First(Innermost)}", value.Split(',').Count(number => number.Any(char.IsAsciiDigit)));
        else if (headings[1] == "Polls" && label == "Votes")
            (found[$"{PollOf(headings[2])}/votes"], found[$"{PollOf(headings[2])}/joined"]) = (First(value), First(value[value.IndexOf(" of ", StringComparison.Ordinal)..]));
        else if (headings[1] == "Polls" && label == "Mean")
            found.Note($"{PollOf(headings[2])}/mean/tenths", (int)(10 * decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    private void TakeRow(string[] cells)
    {
        if (header is null)
        {
            header = cells;
            return;
        }

        var row = header.Zip(cells).ToList();
        if (headings.Contains("In figures"))
            found.Note(CountOf(cells[0]), First(cells[1]));
        else if (headings[1] == "The meetings side by side")
            TakeMeeting($"meeting/{OrdinalOf(cells[0])}", cells);
        else if (headings[1] == "Who took part in which")
            found.Note($"meetings/{CodeOf(cells[0])}", First(cells[2]));
        else if (headings[1] == "What was asked in several meetings")
            TakeAsked(row);
        else if (headings[1] == "Polls" && header[0].StartsWith("By ", StringComparison.Ordinal))
            TakeOption(StratumIn(cells[0], isCounted: true), row[1..]);
        else if (headings[1] == "Polls")
            TakeOption(PollOf(headings[2]), row);
    }

    private void TakeMeeting(string meeting, string[] cells)
    {
        foreach (var (title, name) in new[] { ("Delegates", "delegates"), ("Jurisdictions present", "present"), ("Inputs", "total"), ("Polls", "polls") })
            found.Note($"{meeting}/{name}", First(cells[Array.IndexOf(header!, title)]));
    }

    private void TakeAsked(List<(string Column, string Cell)> row)
    {
        foreach (var (column, cell) in row[1..].Where(one => one.Cell.Length > 0))
        {
            if (column == "Shift, points")
                found.Note($"asked/{headings[2]}/{OptionOf(row[0].Cell)}/shift", Shift(cell));
            else
                found.Note(row[0].Cell == "Ballots" ? $"{RoundOf(column)}/counted" : $"{RoundOf(column)}/{OptionOf(row[0].Cell)}/percent", First(cell));
        }
    }

    private void TakeOption(string of, List<(string Column, string Cell)> row)
    {
        var name = row[0].Column == "Word" ? $"{of}/word/{row[0].Cell}" : $"{of}/{OptionOf(row[0].Cell)}";
        foreach (var (column, cell) in row[1..])
        {
            var figure = name + column switch { "Per cent" => "/percent", "Pass" => "/pass", "Disagree" => "/disagree", "Before, per cent" => "/before", "Shift, points" => "/shift", _ => "" };
            found.Note(figure, column == "Shift, points" ? Shift(cell) : First(cell));
            if (cell.Split(" · ") is [_, var percent])
                found.Note($"{figure}/percent", First(percent));
        }
    }

    private void TakeDrawn(string[] cells)
    {
        var (series, category, figure) = (cells[0], cells[1], cells[2]);
        var percent = figure.EndsWith('%') ? "/percent" : "";
        if (headings.Contains("In figures"))
            found.Note(CountOf(category), First(figure));
        else if (headings[1] == "What was asked in several meetings")
            found.Note($"{RoundOf(series)}/{OptionOf(category)}{percent}", First(figure));
        else if (percent.Length == 0)
            found.Note($"{PollOf(headings[2])}/word/{category}", First(figure));
        else if (headings[3].Length > 0)
            found.Note($"{StratumIn(series, isCounted: false)}/{OptionOf(category)}{percent}", First(figure));
        else
            found.Note($"{PollOf(headings[2])}/{OptionOf(category)}{(series is "Pass" or "Disagree" ? $"/{series.ToLowerInvariant()}" : "")}{percent}", First(figure));
    }

    private string CountOf(string label) => Meeting + Innermost switch
    {
        "By kind" => $"kind/{ContributionKind.All.Single(kind => kind.Plural.Equals(label, StringComparison.OrdinalIgnoreCase)).Id}",
        "By theme" => $"theme/{Topics.Known(label)?.Id ?? "none"}",
        _ => $"place/{CodeOf(label)}",
    };

    /// <summary>"others (no jurisdiction, Nepal) (ballots: 3)"; a drawing's series has no ballots.</summary>
    private string StratumIn(string label, bool isCounted)
    {
        var name = isCounted ? label[..label.LastIndexOf(" (", StringComparison.Ordinal)] : label;
        var names = name.StartsWith("others (", StringComparison.Ordinal) ? name["others (".Length..^1].Split(", ") : [name];
        var stratum = $"{PollOf(headings[2])}/{string.Join('+', names.Select(one => headings[3] == "By jurisdiction" ? CodeOf(one) : GroupOf(one)))}";
        if (isCounted)
            found.Note($"{stratum}/votes", First(label[label.LastIndexOf(" (", StringComparison.Ordinal)..]));
        return stratum;
    }

    /// <summary>"Third meeting, poll 1"</summary>
    private static string RoundOf(string column) => $"meeting/{MeetingIn(column)}/poll/{First(column)}";

    private static string PollOf(string heading) => $"poll/{First(heading)}";

    private static string OptionOf(string label) => $"option/{(char.IsAsciiDigit(label[0]) ? First(label) : label[0] - 'A' + 1)}";

    private static string CodeOf(string name) => name == "no jurisdiction" ? "" : ((PlaceMatch.Found)PlaceFinder.Find(name)).Jurisdiction.Code;

    private static string GroupOf(string name) => StakeholderGroups.All.Single(group => StakeholderGroups.NameOf(group.Id).Equals(name, StringComparison.OrdinalIgnoreCase)).Id;

    private static int? MeetingIn(string text) => text.IndexOf(" meeting", StringComparison.Ordinal) is > 0 and var end ? OrdinalOf(text[..end]) : null;

    private static int? OrdinalOf(string word) => Enumerable.Range(1, 10).Where(number => Series.OrdinalInWords(number).Equals(word, StringComparison.OrdinalIgnoreCase)).Select(number => (int?)number).SingleOrDefault();

    private static int First(string text) => int.Parse(Digits().Match(text).Value, CultureInfo.InvariantCulture);

    private static int Shift(string text) => First(text) * (text[0] == '\u2212' ? -1 : 1);

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^Of the inputs: \w+ \((?<part>[0-9]+) of (?<whole>[0-9]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfInputs();
}
