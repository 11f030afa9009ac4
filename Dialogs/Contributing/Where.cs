using Consultations.Contributing;
using Consultations.Places;

namespace Dialogs.Contributing;

/// <summary>WHERE of a typed line: codes, names, regions, <c>cross-border</c>, <c>meeting</c>, and pairs like "Nepal–India" for what crosses the border between them.</summary>
/// <param name="About">What it means.</param>
/// <param name="Corrected">Places that were understood but written another way.</param>
public sealed record Where(About About, IReadOnlyList<PlaceMatch.Found> Corrected)
{
    private static readonly char[] Links = ['–', '—', '/', '-'];

    private static readonly string[] CrossBorder = ["cross-border", "cross border", "crossborder"], Meeting = ["meeting", "the meeting", "whole meeting", "the whole meeting"];

    /// <summary>Null unless every part of it is known.</summary>
    /// <param name="where">The words.</param>
    /// <param name="own">Regions that the organiser has defined.</param>
    public static Where? Read(string where, IReadOnlyList<Region> own)
    {
        var (crossBorder, meeting) = (false, false);
        var places = new List<string>();
        foreach (var part in where.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsWord(part, [.. CrossBorder, Sentences.CrossBorder]))
                crossBorder = true;
            else if (IsWord(part, [.. Meeting, Sentences.WholeMeeting]))
                meeting = true;
            else if (Ends(part, own) is { } ends)
                (crossBorder, places) = (true, [.. places, .. ends]);
            else
                places.Add(part);
        }

        if (places.Count == 0)
            return crossBorder || meeting ? new Where(new About([], [], crossBorder, meeting), []) : null;
        var found = PlaceFinder.FindAll(string.Join(", ", places), own);
        if (!found.AllKnown)
            return null;
        var about = new About([.. found.Places.Select(p => p.Jurisdiction.Code)], [.. found.Regions.Select(r => r.Name)], crossBorder, meeting);
        return new Where(about, [.. found.Places.Where(p => p.Note is not null)]);
    }

    /// <summary>The places on the sides of a border, "Nepal–India" or "the Bangladesh-India border"; null where it is no such pair.</summary>
    private static string[]? Ends(string part, IReadOnlyList<Region> own)
    {
        if (PlaceFinder.FindAll(part, own).AllKnown)
            return null;
        var words = part.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? part[4..] : part;
        words = words.EndsWith(" border", StringComparison.OrdinalIgnoreCase) ? words[..^7] : words;
        var sides = words.Split(Links, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return sides.Length > 1 && sides.All(side => PlaceFinder.Find(side) is PlaceMatch.Found) ? sides : null;
    }

    private static bool IsWord(string text, params IEnumerable<string> words) => words.Contains(text, StringComparer.CurrentCultureIgnoreCase);
}
