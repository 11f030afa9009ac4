namespace Consultations.Screening.Detectors;

/// <summary>Mobiles with letters that look like digits: "98765432lO".</summary>
internal sealed class DisguisedNumbers : IDetector
{
    private const int FewestDigits = 6;
    private const int MostDigits = 10;

    public FindingKind Kind => FindingKind.PhoneNumber;

    public IEnumerable<TextSpan> Find(string text)
    {
        foreach (var start in Shape.Starts(text))
        {
            foreach (var shape in (string[])["XXXXXXXXXX", "XXXXX XXXXX"])
            {
                if (Shape.At(text, start, shape) is not { } code || code.Code.Count(char.IsAsciiDigit) is < FewestDigits or MostDigits)
                    continue;
                var read = code.Code.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('i', '1');
                if (read[0] is >= '6' and <= '9' && read.All(char.IsAsciiDigit))
                    yield return code.Span;
                break;
            }
        }
    }
}
