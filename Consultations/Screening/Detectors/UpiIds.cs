using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>Addresses of the Unified Payments Interface: a name, an at sign and the handle of a bank or an app.</summary>
/// <remarks>NPCI, UPI procedural guidelines: virtual payment address.</remarks>
internal sealed class UpiIds : IDetector
{
    private const int LongestName = 50;
    private const int LongestHandle = 30;

    private static readonly FrozenSet<string> Handles = WordSet.Of(
        "upi ybl ibl axl okaxis okhdfcbank okicici oksbi paytm ptyes ptaxis ptsbi pthdfc apl yapl rapl waicici wahdfcbank waaxis wasbi sbi hdfcbank icici axisbank axis axisb "
        + "kotak kmbl pnb barodampay boi cnrb cboi unionbank uboi idfcbank idfcfirst indus federal fbl rbl yesbank yesbankltd airtel jio jiopay freecharge ikwik jupiteraxis slc "
        + "fam freoicici tapicici timecosmos superyes naviaxis dbs hsbc citi sc equitas aubank bandhan iob indianbank mahb psb ucobank postbank ippb utib sib dlb kvb tmb");

    private static readonly FrozenSet<string> Cues = WordSet.Of("upi vpa gpay phonepe paytm bhim");

    public FindingKind Kind => FindingKind.UpiId;

    public IEnumerable<TextSpan> Find(string text)
    {
        var free = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > free && at - start < LongestName && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_'))
                start--;
            var end = at + 1;
            while (end < text.Length && end - at <= LongestHandle && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (at - start < 2 || end - at <= 2 || !(IsHandle(text.AsSpan(at + 1, end - at - 1)) || Nearby.HasBefore(text, start, Cues)))
                continue;
            yield return new TextSpan(start, end - start);
            free = end;
        }
    }

    private static bool IsHandle(ReadOnlySpan<char> handle) => Handles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(handle);
}
