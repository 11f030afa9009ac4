using System.Globalization;

namespace Consultations.Screening.Detectors;

/// <summary>E-mail addresses, with any at sign, and spelled out: "name (at) domain.org", "name at domain dot org".</summary>
internal sealed class EmailAddresses : IDetector
{
    private const int LongestName = 64;

    private static readonly string[] BracketedAts = ["(at)", "[at]", "{at}", "<at>"];

    public FindingKind Kind => FindingKind.EmailAddress;

    public IEnumerable<TextSpan> Find(string text)
    {
        var free = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (AtSign.Read(text, i) is not { } at)
                continue;
            var start = NameStart(text, at.Start, free, at.IsSpelled);
            if (start == at.Start || new DomainName(text).End(at.End, at.IsBareWord) is not { } end)
                continue;
            yield return new TextSpan(start, end - start);
            free = end;
            i = end - 1;
        }
    }

    /// <summary>Back over the name before the sign, and where it is spelled also over "first dot last".</summary>
    private static int NameStart(string text, int end, int free, bool spelled)
    {
        var start = PartStart(text, end, free);
        while (spelled && start < end && start - " dot ".Length is var dot && dot > free
            && text.AsSpan(dot).StartsWith(" dot ", StringComparison.OrdinalIgnoreCase)
            && PartStart(text, dot, free) is var earlier && earlier < dot)
        {
            start = earlier;
        }

        return start;
    }

    private static int PartStart(string text, int end, int free)
    {
        var start = end;
        while (start > free && end - start < LongestName && IsNamePart(text[start - 1]))
            start--;
        return text.AsSpan(start, end - start).ContainsAnyExcept("._%+-") ? start : end;
    }

    internal static bool IsNamePart(char c) => c is '.' or '_' or '%' or '+' or '-' || IsLabelPart(c);

    /// <summary>Letters and digits of any script with their marks.</summary>
    internal static bool IsLabelPart(char c) => c == '-' || char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What stands for the at sign, with the spaces around it.</summary>
    private sealed record AtSign(int Start, int End, bool IsSpelled, bool IsBareWord)
    {
        private const int WidestGap = 3;

        public static AtSign? Read(string text, int at)
        {
            if (text[at] == '@')
                return Sign(text, at);
            var rest = text.AsSpan(at);
            if (text[at] is '(' or '[' or '{' or '<')
            {
                foreach (var bracketed in BracketedAts)
                {
                    if (rest.StartsWith(bracketed, StringComparison.OrdinalIgnoreCase))
                        return new AtSign(SkipBack(text, at), Skip(text, at + bracketed.Length), true, false);
                }
            }

            return text[at] == ' ' && rest.StartsWith(" at ", StringComparison.OrdinalIgnoreCase)
                ? new AtSign(at, at + " at ".Length, true, true)
                : null;
        }

        /// <summary>Spaces count only when they are on both sides: "hello @name" speaks to somebody.</summary>
        private static AtSign Sign(string text, int at)
        {
            var start = SkipBack(text, at);
            var end = Skip(text, at + 1);
            return start < at && end > at + 1 ? new AtSign(start, end, false, false) : new AtSign(at, at + 1, false, false);
        }

        private static int Skip(string text, int position)
        {
            var end = position;
            while (end < text.Length && end - position < WidestGap && text[end] == ' ')
                end++;
            return end;
        }

        private static int SkipBack(string text, int position)
        {
            var start = position;
            while (start > 0 && position - start < WidestGap && text[start - 1] == ' ')
                start--;
            return start;
        }
    }
}
