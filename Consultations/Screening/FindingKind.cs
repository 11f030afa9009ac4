namespace Consultations.Screening;

/// <summary>What sort of thing was found.</summary>
/// <param name="Id">A slug, for instance <c>phone-number</c>.</param>
public sealed record FindingKind(string Id)
{
    /// <summary>A mobile or landline number, Indian or international, or a run of digits as long as one.</summary>
    public static FindingKind PhoneNumber { get; } = new("phone-number");

    /// <summary>An e-mail address, also one that is spelled out.</summary>
    public static FindingKind EmailAddress { get; } = new("email-address");

    /// <summary>An Aadhaar number of twelve digits, or the virtual id of sixteen that stands for one.</summary>
    public static FindingKind Aadhaar { get; } = new("aadhaar");

    /// <summary>What the person is told was found: "a phone number".</summary>
    public string Name => Words.Label.Find("Found", Id) ?? Id;

    /// <summary>What stands in its place in the redacted text: "[phone number]".</summary>
    public string Replacement => Words.Label.Find("Redacted", Id) ?? $"[{Id}]";
}
