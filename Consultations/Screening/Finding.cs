namespace Consultations.Screening;

/// <summary>Something in a text that could lead to a person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
public sealed record Finding(FindingKind Kind, int Start, int Length);
