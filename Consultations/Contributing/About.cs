namespace Consultations.Contributing;

/// <summary>What a contribution is about. Empty means that nobody said: it is never guessed.</summary>
/// <param name="Places">ISO 3166 codes.</param>
/// <param name="Regions">Names of regions; shown in their members' summaries under "also concerning", not counted as theirs.</param>
/// <param name="CrossBorder">About what crosses borders.</param>
/// <param name="WholeMeeting">About all who are in the meeting.</param>
public sealed record About(IReadOnlyList<string> Places, IReadOnlyList<string> Regions, bool CrossBorder = false, bool WholeMeeting = false)
{
    private const string CrossBorderWord = "cross-border", MeetingWord = "meeting", RegionMark = "region:";

    public static About Nothing { get; } = new([], []);

    public static About Place(string code) => new([code], []);

    public bool IsNothing => Places.Count == 0 && Regions.Count == 0 && !CrossBorder && !WholeMeeting;

    /// <summary>The stored form: parts separated by <c>|</c>.</summary>
    public override string ToString() => string.Join('|',
        Places.Concat(Regions.Select(r => RegionMark + r))
            .Concat(CrossBorder ? [CrossBorderWord] : [])
            .Concat(WholeMeeting ? [MeetingWord] : []));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static About Read(string stored)
    {
        var parts = stored.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return new About(
            [.. parts.Where(p => p is not (CrossBorderWord or MeetingWord) && !p.StartsWith(RegionMark, StringComparison.Ordinal))],
            [.. parts.Where(p => p.StartsWith(RegionMark, StringComparison.Ordinal)).Select(p => p[RegionMark.Length..])],
            parts.Contains(CrossBorderWord),
            parts.Contains(MeetingWord));
    }

    public bool Equals(About? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
