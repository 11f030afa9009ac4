namespace Consultations.Screening.Detectors;

/// <summary>Mobiles with letters that look like digits: "98765432lO".</summary>
internal sealed class DisguisedNumbers : IDetector
{
    private const int FewestDigits = 6;
    private const int MostDigits = 10;

    public FindingKind Kind => FindingKind.PhoneNumber;

    public IEnumerable<TextSpan> Find(string text)
    {
        var free = 0;
        foreach (var start in Shape.Starts(text))
        {
            if (start < free || (Read(text, start, "XXXXXXXXXX") ?? Read(text, start, "XXXXX XXXXX")) is not { } span)
                continue;
            yield return span;
            free = start + span.Length;
        }
    }

    private static TextSpan? Read(string text, int start, string shape)
    {
        if (Shape.At(text, start, shape) is not { } code || code.Code.Count(char.IsAsciiDigit) is < FewestDigits or MostDigits)
            return null;
        var read = code.Code.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('i', '1').Replace('S', '5').Replace('B', '8');
        return read[0] is >= '6' and <= '9' && read.All(char.IsAsciiDigit) ? code.Span : null;
    }
}
