namespace Bot.Tests.Rehearsing;

/// <summary>Finds what stands where in a Markdown record.</summary>
internal static class RecordReader
{
    /// <summary>The headings under which a text stands, each as "level two / level three". Backslashes only keep Markdown from seeing marks.</summary>
    public static IReadOnlyList<string> WhereStands(string record, string text)
    {
        var (section, part) = ("", "");
        List<string> found = [];
        foreach (var line in record.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                (section, part) = (line[3..], "");
            else if (line.StartsWith("### ", StringComparison.Ordinal))
                part = line[4..];
            else if (line.Replace("\\", "", StringComparison.Ordinal).Contains(text, StringComparison.Ordinal))
                found.Add($"{section} / {part}");
        }

        return found;
    }
}
