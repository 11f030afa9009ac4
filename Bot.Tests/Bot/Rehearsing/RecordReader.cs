namespace Bot.Tests.Rehearsing;

/// <summary>One input where it stands in a Markdown record.</summary>
/// <param name="Headings">Those above it, from level two on.</param>
/// <param name="Mark">What stands before its text: a number, or kind and number.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsQuote">Whether it is set off as a quote.</param>
/// <param name="Notes">What is said beside it.</param>
internal sealed record RecordEntry(string Headings, string Mark, string Text, bool IsQuote, string Notes);

/// <summary>Reads a Markdown record. Backslashes only keep Markdown from seeing marks.</summary>
internal static class RecordReader
{
    private const string Bullet = "- **", Quote = "  > “", Notes = "  — ";

    /// <summary>All inputs, in the order of the record; each stands in it several times.</summary>
    public static IReadOnlyList<RecordEntry> Entries(string record)
    {
        List<RecordEntry> found = [];
        var headings = new string[6];
        foreach (var line in Lines(record))
        {
            var level = line.TakeWhile(c => c == '#').Count();
            if (level > 1)
            {
                headings[level - 1] = line[(level + 1)..];
                Array.Clear(headings, level, headings.Length - level);
            }
            else if (line.StartsWith(Bullet, StringComparison.Ordinal) && line.IndexOf("**", Bullet.Length, StringComparison.Ordinal) is > 0 and var end)
            {
                found.Add(new RecordEntry(string.Join(" / ", headings.Where(heading => heading is not null)), line[Bullet.Length..end], line[(end + 2)..].Trim(), false, ""));
            }
            else if (line.StartsWith(Quote, StringComparison.Ordinal))
            {
                found[^1] = found[^1] with { Text = line[Quote.Length..^1], IsQuote = true };
            }
            else if (line.StartsWith(Notes, StringComparison.Ordinal))
            {
                found[^1] = found[^1] with { Notes = line[Notes.Length..] };
            }
        }

        return found;
    }

    /// <summary>The lines, as a reader sees their letters.</summary>
    public static IReadOnlyList<string> Lines(string record) => record.Replace("\\", "", StringComparison.Ordinal).Split('\n');

    /// <summary>What stands under a heading, up to the next one.</summary>
    public static IReadOnlyList<string> Under(string record, string heading) =>
        [.. Lines(record).SkipWhile(line => line.TrimStart('#', ' ') != heading || line[0] != '#').Skip(1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.Length > 0)];
}
