using System.Buffers;
using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Handles with the name of their platform: "instagram @rekha", "@rekha on Telegram", "insta id: rekha_14". A handle alone is a way to speak to somebody in the room.</summary>
internal sealed class Handles : IDetector
{
    private const int LongestHandle = 40;
    private const int MostFillers = 4;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly FrozenSet<string> IdWords = WordSet.Of("id ids handle username account profile page name user");

    public FindingKind Kind => FindingKind.Profile;

    public IEnumerable<TextSpan> Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && IsHandlePart(text[i - 1]))
                continue;
            var end = text[i] == '@' ? HandleEnd(text, i + 1) : char.IsAsciiLetterOrDigit(text[i]) ? HandleEnd(text, i) : i;
            if (text[i] == '@' ? end > i + 2 && HasPlatform(text, i, end) : IsTellingName(text.AsSpan(i, end - i)) && FollowsIdOfPlatform(text, i, text.AsSpan(i, end - i).Contains('_')))
            {
                yield return new TextSpan(i, end - i);
                i = end - 1;
            }
        }
    }

    private static bool HasPlatform(string text, int start, int end) =>
        Nearby.HasBefore(text, start, Platforms.Names) || Nearby.HasAfter(text, end, Platforms.Names, 3);

    private static bool FollowsIdOfPlatform(string text, int start, bool named)
    {
        var before = Nearby.Before(text, start);
        named |= before.TrimEnd(' ').EndsWith(':');
        for (var i = 0; i < MostFillers; i++)
        {
            before = before.TrimEnd(" :-'\"(");
            var word = Nearby.LastWord(before);
            if (word.IsEmpty)
                return false;
            if (Platforms.Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                return named;
            var isId = IdWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            if (!isId && word is not ("is" or "was" or "the"))
                return false;
            named |= isId;
            before = before[..^word.Length];
        }

        return false;
    }

    /// <summary>A word of letters alone is as likely to go on with the sentence.</summary>
    private static bool IsTellingName(ReadOnlySpan<char> name) =>
        name.Length >= 4 && name.ContainsAny(Letters) && (name.IndexOfAnyInRange('0', '9') > 0 || name.IndexOfAny('_', '.') > 0);

    private static int HandleEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestHandle && IsHandlePart(text[end]))
            end++;
        while (end > start && text[end - 1] == '.')
            end--;
        return end;
    }

    private static bool IsHandlePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.';
}
