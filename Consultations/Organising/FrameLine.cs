namespace Consultations.Organising;

/// <summary>A free labelled line of what frames a consultation or a series: "Programme", "Goal", "Approach", "Follow-up".</summary>
/// <param name="Label">As the organiser wrote it; two labels that differ in case only are one.</param>
/// <param name="Text">What stands beside it.</param>
public sealed record FrameLine(string Label, string Text)
{
    public const int LongestLabel = 60, LongestText = 600, Most = 30;

    private const string Between = ": ";

    /// <summary>The stored form: <c>Goal: SDG 16</c>.</summary>
    public override string ToString() => Label + Between + Text;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FrameLine Read(string stored)
    {
        var at = stored.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? new FrameLine("", stored) : new FrameLine(stored[..at], stored[(at + Between.Length)..]);
    }

    /// <summary>The lines with this one in its place, or at the end where it is new; without it where it says nothing.</summary>
    public IReadOnlyList<string> Onto(IReadOnlyList<string> lines)
    {
        var others = lines.Select(Read).ToList();
        var at = others.FindIndex(line => line.Label.Equals(Label, StringComparison.OrdinalIgnoreCase));
        if (Text.Length == 0)
            return [.. others.Where((_, index) => index != at).Select(line => line.ToString())];
        if (at < 0)
            return [.. lines, ToString()];
        others[at] = this;
        return [.. others.Select(line => line.ToString())];
    }
}
