namespace Consultations.Places;

/// <summary>Why what is stored differs from what was written, so that the person can be told.</summary>
public sealed record PlaceNote(string Id)
{
    /// <summary>The code was right once: IN-OR for Odisha.</summary>
    public static PlaceNote FormerCode { get; } = new("former-code");

    /// <summary>The name was right once: Orissa for Odisha.</summary>
    public static PlaceNote FormerName { get; } = new("former-name");

    /// <summary>A letter or two differ: Maharastra for Maharashtra.</summary>
    public static PlaceNote NearMiss { get; } = new("near-miss");

    /// <summary>A short form: MP for Madhya Pradesh.</summary>
    public static PlaceNote Abbreviation { get; } = new("abbreviation");
}
