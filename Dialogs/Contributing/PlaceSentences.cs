using Consultations.Places;
using Dialogs.Gathering;

namespace Dialogs.Contributing;

/// <summary>Says what was stored where a place was written another way.</summary>
internal static class PlaceSentences
{
    public static IReadOnlyList<string> Of(IEnumerable<PlaceMatch.Found> found) =>
        [.. found.Where(f => f.Note is not null).Select(f => Prompts.Fill(Sentences.PlaceStoredAs, Jurisdictions.NameOf(f.Jurisdiction.Code), f.Jurisdiction.Code))];

    /// <summary>What is wrong with a list of places, part by part.</summary>
    public static string WhyNot(PlaceList list) => string.Join(' ', list.NotFound.Select(gap => gap.Why is PlaceMatch.Unclear unclear
        ? Prompts.Fill(Sentences.PlaceUnclear, gap.Written, string.Join(", ", unclear.Candidates.Take(4).Select(c => $"{Jurisdictions.NameOf(c.Code)} ({c.Code})")))
        : Prompts.Fill(Sentences.PlaceUnknown, gap.Written)));
}
