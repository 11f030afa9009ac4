namespace Consultations.Screening.Detectors;

/// <summary>A few neighbouring groups, looked at as one number that something cuts.</summary>
/// <param name="Groups">At least two.</param>
/// <param name="FollowsCue">Whether a word like "call" or "Aadhaar" comes before.</param>
internal sealed record SplitNumber(List<DigitGroup> Groups, bool FollowsCue)
{
    public string Whole { get; } = string.Concat(Groups.Select(group => group.Digits));

    /// <summary>The lengths of the groups: "55" for 98765/43210.</summary>
    public string Shape => ShapeFrom(0);

    /// <summary>Whether no space stands beside a comma, as it does in enumerations; line ends count as tight.</summary>
    public bool IsTight => Groups.Skip(1).All(group => !group.Gap.Contains(',', StringComparison.Ordinal) || group.Gap is ",");

    /// <summary>The number without what is dialled before it, and the lengths of its groups.</summary>
    public (string Digits, string Shape) Local
    {
        get
        {
            var prefix = Groups[0].Digits is "91" or "0" or "091" or "0091" ? 1 : 0;
            if (prefix == 1 || Whole.Length != 11 || Whole[0] != '0')
                return (string.Concat(Groups.Skip(prefix).Select(group => group.Digits)), ShapeFrom(prefix));
            return (Whole[1..], $"{Groups[0].Digits.Length - 1}{ShapeFrom(1)}");
        }
    }

    private string ShapeFrom(int first) => string.Concat(Groups.Skip(first).Select(group => Math.Min(group.Digits.Length, 9)));
}
