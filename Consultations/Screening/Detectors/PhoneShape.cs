namespace Consultations.Screening.Detectors;

/// <summary>A few neighbouring groups of a run, looked at as one phone number.</summary>
internal sealed record PhoneShape(IReadOnlyList<DigitGroup> Groups, string Digits, bool HasPlus)
{
    public static PhoneShape Of(DigitRun run, int first, int count) =>
        new([.. run.Groups.Skip(first).Take(count)], run.Digits(first, count), first == 0 && run.PlusAt is not null);
}
