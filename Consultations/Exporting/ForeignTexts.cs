using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Screening;

namespace Consultations.Exporting;

/// <summary>What stands in a file that may come from anywhere goes through the same screen as what is typed, before anything keeps it.</summary>
public static class ForeignTexts
{
    /// <summary>No text of a record is longer.</summary>
    private const int Longest = Contribution.LongestText;

    /// <summary>Ids, codes and labels are no longer, and stand in a file again and again.</summary>
    private const int Short = 64;

    /// <summary>The most places that a refusal names.</summary>
    private const int MostNamed = 10;

    /// <summary>Why a file with these texts is not taken; null where it may be. It never says what stands in them.</summary>
    /// <param name="texts">Each with the place where it stands.</param>
    public static Refusal? RefusalOf(IEnumerable<(string Where, string Text)> texts)
    {
        var kinds = new List<FindingKind>();
        var places = new List<string>();
        var clear = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (where, text) in texts)
        {
            if (clear.Contains(text))
                continue;
            // Whatever a house of this kind stores was cleaned and measured first, so somebody else's hand has been at it.
            if (text.Length > Longest || TextRules.Clean(text) != text.Trim())
                return new Refusal(nameof(Sentences.ImportUnreadable));
            var found = Screen.Examine(text).Findings;
            if (found.Count == 0)
            {
                if (text.Length <= Short)
                    clear.Add(text);
                continue;
            }

            kinds.AddRange(found.Select(one => one.Kind));
            places.Add(where);
        }

        if (places.Count == 0)
            return null;
        var named = places.Distinct(StringComparer.Ordinal).ToList();
        return new Refusal(
            nameof(Sentences.ImportHoldsPersonalData),
            places.Count,
            string.Join(", ", kinds.Distinct().Select(kind => kind.Name)),
            string.Join(", ", named.Take(MostNamed)) + (named.Count > MostNamed ? ", …" : ""));
    }
}
