using Consultations.Organising;

namespace Dialogs.Organising;

/// <summary>One line of a frame as it is typed: <c>FIELD: TEXT</c>.</summary>
/// <param name="Name">The field, lower case.</param>
/// <param name="Label">The field as it was written.</param>
/// <param name="Text">What is to stand there; empty to take it away.</param>
internal sealed record FrameField(string Name, string Label, string Text)
{
    private static readonly (char Open, char Close)[] Marks = [('"', '"'), ('“', '”'), ('«', '»')];

    /// <summary>Null where there is no colon, or nothing before it.</summary>
    public static FrameField? Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var label = colon < 0 ? "" : line[..colon].Trim();
        return label.Length is 0 or > FrameLine.LongestLabel ? null : new FrameField(label.ToLowerInvariant(), label, line[(colon + 1)..].Trim());
    }

    /// <summary>As a free line: the label begins with a capital.</summary>
    public FrameLine Free => new(char.ToUpperInvariant(Label[0]) + Label[1..], Text);

    /// <summary>Several in one text, separated by semicolons or line ends.</summary>
    public static IReadOnlyList<string> Several(string text) => text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Free lines, one each.</summary>
    public static IReadOnlyList<FrameLine> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Read(line)?.Free).OfType<FrameLine>()];

    /// <summary>A title in quotation marks, and what follows it; without marks all of it is the title.</summary>
    public static (string Title, string Tail) Title(string text)
    {
        foreach (var (open, close) in Marks)
        {
            if (text.Length > 1 && text[0] == open && text.IndexOf(close, 1) is > 0 and var end)
                return (text[1..end].Trim(), text[(end + 1)..].Trim());
        }

        return (text.Trim(), "");
    }
}
