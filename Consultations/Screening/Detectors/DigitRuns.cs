using System.Text;

namespace Consultations.Screening.Detectors;

/// <summary>Reads the runs of digits of a folded text, leaving out dates, spans of years and amounts.</summary>
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

    private static bool IsMark(char c) => c is '.' or '(' or ')' or '_' or '-' or '\u00B7';

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
            for (var at = 0; at < text.Length; at++)
            {
                var c = text[at];
                if (char.IsAsciiDigit(c))
                    Digit(c, at);
                else if (!IsBetween(c) && EndRun(c, at) is { } run)
                    yield return run;
            }

            if (EndRun(default, text.Length) is { } last)
                yield return last;
        }

        private void Digit(char digit, int at)
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

            digits.Append(digit);
            end = at + 1;
        }

        /// <summary>Takes what may stand inside a number; a full stop and a space end a sentence and so the number.</summary>
        private bool IsBetween(char c)
        {
            var space = c == ' ';
            var mark = IsMark(c);
            if (!space && !mark)
                return false;
            EndGroup();
            if (groups.Count == 0)
                return space || c == '(';
            marks += mark ? 1 : 0;
            if (marks > MostMarks || gap.Length >= WidestGap || (space && gap.Length > 0 && gap[^1] == '.'))
                return false;
            gap.Append(c);
            return true;
        }

        private void EndGroup()
        {
            if (digits.Length == 0)
                return;
            groups.Add(new DigitGroup(digits.ToString(), start, end, gapBefore));
            digits.Clear();
        }

        private DigitRun? EndRun(char c, int at)
        {
            EndGroup();
            var run = groups.Count > 0 ? new DigitRun(groups, plusOfRun) : null;
            groups = [];
            gap.Clear();
            marks = 0;
            plus = c == '+' ? at : null;
            return run;
        }
    }
}
