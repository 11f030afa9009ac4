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

    /// <summary>The permanent account number of the income tax.</summary>
    public static FindingKind Pan { get; } = new("pan");

    /// <summary>A passport's number.</summary>
    public static FindingKind Passport { get; } = new("passport");

    /// <summary>The number of an elector's photo identity card.</summary>
    public static FindingKind VoterId { get; } = new("voter-id");

    /// <summary>The number of an FIR, a diary entry, a case, a petition or a CNR.</summary>
    public static FindingKind CaseNumber { get; } = new("case-number");

    /// <summary>A vehicle's registration mark.</summary>
    public static FindingKind VehiclePlate { get; } = new("vehicle-plate");

    /// <summary>An account, its branch's code, or a payment card.</summary>
    public static FindingKind BankAccount { get; } = new("bank-account");

    /// <summary>An address of the Unified Payments Interface.</summary>
    public static FindingKind UpiId { get; } = new("upi-id");

    /// <summary>Somebody's page or handle on a social platform.</summary>
    public static FindingKind Profile { get; } = new("profile");

    /// <summary>A person whom name and age, name and kin, or name and part in a case describe.</summary>
    public static FindingKind Person { get; } = new("person");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
        [PhoneNumber, EmailAddress, Aadhaar, Pan, Passport, VoterId, CaseNumber, VehiclePlate, BankAccount, UpiId, Profile, Person];

    /// <summary>What the person is told was found: "a phone number".</summary>
    public string Name => Words.Label.Find("Found", Id) ?? Id;

    /// <summary>What stands in its place in the redacted text: "[phone number]".</summary>
    public string Replacement => Words.Label.Find("Redacted", Id) ?? $"[{Id}]";
}
