using System.Globalization;
using System.Text;

namespace Consultations.Screening.Detectors;

/// <summary>Reads the runs of digits of a text, in any script's digits, leaving out dates, spans of years and amounts.</summary>
internal static class DigitRuns
{
    public static IEnumerable<DigitRun> In(string text)
    {
        foreach (var run in new Reader(text).Read())
        {
            foreach (var part in Dates.LeftOut(Amounts.LeftOut(text, run)))
                yield return part;
        }
    }

    /// <summary>Invisible characters and marks on a digit, such as the keycap of an emoji, do not part it from the next.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSpace(Rune rune) => rune.Value == '\t' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsMark(Rune rune) => rune.Value is '.' or '(' or ')' or '_' or 0xB7 or 0x2022 or 0x2212 or 0xFF08 or 0xFF09 or 0xFF0E
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation;

    private static bool IsPlus(Rune rune) => rune.Value is '+' or 0xFF0B;

    private sealed class Reader(string text)
    {
        private const int MostMarks = 3;
        private const int WidestGap = 12;

        private readonly StringBuilder digits = new();
        private readonly StringBuilder gap = new();
        private List<DigitGroup> groups = [];
        private int start;
        private int end;
        private int marks;
        private string gapBefore = "";
        private int? plus;
        private int? plusOfRun;

        public IEnumerable<DigitRun> Read()
        {
            var position = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                var at = position;
                position += rune.Utf16SequenceLength;
                if (IsUnseen(rune))
                    continue;
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
                    Digit(rune, at, position);
                else if (!IsBetween(rune) && EndRun(rune, at) is { } run)
                    yield return run;
            }

            if (EndRun(default, position) is { } last)
                yield return last;
        }

        private void Digit(Rune rune, int at, int after)
        {
            if (digits.Length == 0)
            {
                start = at;
                gapBefore = gap.ToString();
                gap.Clear();
                marks = 0;
                if (groups.Count == 0)
                {
                    gapBefore = "";
                    plusOfRun = plus;
                }
            }

            digits.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            end = after;
        }

        /// <summary>Takes what may stand inside a number; a full stop and a space end a sentence and so the number.</summary>
        private bool IsBetween(Rune rune)
        {
            var space = IsSpace(rune);
            var mark = IsMark(rune);
            if (!space && !mark)
                return false;
            EndGroup();
            if (groups.Count == 0)
                return space || rune.Value == '(';
            marks += mark ? 1 : 0;
            if (marks > MostMarks || gap.Length >= WidestGap || (space && gap.Length > 0 && gap[^1] == '.'))
                return false;
            gap.Append(rune.ToString());
            return true;
        }

        private void EndGroup()
        {
            if (digits.Length == 0)
                return;
            groups.Add(new DigitGroup(digits.ToString(), start, end, gapBefore));
            digits.Clear();
        }

        private DigitRun? EndRun(Rune rune, int at)
        {
            EndGroup();
            var run = groups.Count > 0 ? new DigitRun(groups, plusOfRun) : null;
            groups = [];
            gap.Clear();
            marks = 0;
            plus = IsPlus(rune) ? at : null;
            return run;
        }
    }
}
