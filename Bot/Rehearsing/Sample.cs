using Consultations.Words;

namespace Bot.Rehearsing;

/// <summary>One consultation as a file tells it; docs/samples.md describes the file.</summary>
/// <param name="Name">The file's name, fit for a folder.</param>
/// <param name="Fingerprint">Of the file's bytes: another file, another fingerprint.</param>
/// <param name="Frame">What the consultation is.</param>
/// <param name="People">Who joins, beside those whose words are in the file.</param>
/// <param name="Lines">What was put forward, in the order of the file.</param>
/// <param name="NotPlayed">Fields that are not played, as they are called in the file.</param>
/// <param name="Remarks">What was understood in another way than it is written, a sentence each.</param>
public sealed record Sample(
    string Name,
    string Fingerprint,
    SampleFrame Frame,
    IReadOnlyList<SamplePerson> People,
    IReadOnlyList<SampleLine> Lines,
    IReadOnlyList<string> NotPlayed,
    IReadOnlyList<string> Remarks);

/// <summary>The consultation itself; what is not known is empty.</summary>
/// <param name="Title">Its title.</param>
/// <param name="City">Where it was held.</param>
/// <param name="FirstDay">As <c>2019-02-28</c>, <c>2019-02</c> or <c>2019</c>.</param>
/// <param name="LastDay">Likewise.</param>
/// <param name="Invited">ISO 3166 codes.</param>
/// <param name="GroupsPresent">The stakeholder groups that sat in the room.</param>
public sealed record SampleFrame(
    string Title,
    string City,
    string FirstDay,
    string LastDay,
    IReadOnlyList<string> Invited,
    IReadOnlyList<StakeholderGroup> GroupsPresent);

/// <summary>A delegate; what is not known is empty.</summary>
/// <param name="Jurisdiction">ISO 3166 code, or null for nobody's delegation.</param>
public sealed record SamplePerson(string Name, string Designation, string Organisation, string? Jurisdiction, StakeholderGroup Group);

/// <summary>One thing that was put forward.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Speaker">Whose words it were.</param>
/// <param name="Where">What it is about, as a typed line says it: codes, regions, <c>cross-border</c>, <c>meeting</c>. Empty where the file names no place.</param>
/// <param name="Text">The words.</param>
/// <param name="Themes">Hashtags without the mark.</param>
/// <param name="IsQuote">Whether the words are a quote.</param>
public sealed record SampleLine(
    int Position,
    ContributionKind Kind,
    SampleSpeaker Speaker,
    IReadOnlyList<string> Where,
    string Text,
    IReadOnlyList<string> Themes,
    bool IsQuote);

/// <summary>Whose words a line holds.</summary>
public abstract record SampleSpeaker
{
    private SampleSpeaker()
    {
    }

    /// <summary>What the room said, nobody in particular.</summary>
    public sealed record Participants : SampleSpeaker;

    /// <summary>What the record itself says.</summary>
    public sealed record Meeting : SampleSpeaker;

    /// <summary>Somebody of a stakeholder group.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Role">What they are, where the file says it; else empty.</param>
    public sealed record Member(StakeholderGroup Group, string Role) : SampleSpeaker;
}
