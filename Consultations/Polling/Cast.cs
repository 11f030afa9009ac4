namespace Consultations.Polling;

/// <summary>A ballot, and the strata of whoever cast it; it exists only while a poll is being counted.</summary>
/// <param name="Place">ISO 3166 code; empty for none.</param>
/// <param name="Group">Id of the stakeholder group.</param>
/// <param name="Choice">What it says.</param>
public sealed record Cast(string Place, string Group, Choice Choice);
