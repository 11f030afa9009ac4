using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
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
    IReadOnlyList<string> Remarks)
{
    /// <summary>The series it is a meeting of; null where it stands alone.</summary>
    public SampleSeries? Series { get; init; }

    /// <summary>What is on the agenda, in the order of the file.</summary>
    public IReadOnlyList<SampleItem> Agenda { get; init; } = [];
}

/// <summary>The series; what is not known is empty.</summary>
public sealed record SampleSeries(
    string Title,
    int? Planned,
    IReadOnlyList<string> Convenors,
    IReadOnlyList<string> Partners,
    IReadOnlyList<string> Funders,
    string Project,
    IReadOnlyList<FrameLine> Lines);

/// <summary>One item of the agenda; what is not known is empty.</summary>
public sealed record SampleItem(ItemKind Kind, string Title, int? Day, string DealtWith, string Moderator, IReadOnlyList<string> Panellists);

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
    IReadOnlyList<StakeholderGroup> GroupsPresent)
{
    /// <summary>Which meeting of its series it is.</summary>
    public int? Ordinal { get; init; }

    public string Theme { get; init; } = "";

    /// <summary>The attribution rule; null for the house's own.</summary>
    public AttributionRule? Rule { get; init; }

    /// <summary>Id of the language it is held in.</summary>
    public string Language { get; init; } = "";

    /// <summary>What else frames it, a labelled line each.</summary>
    public IReadOnlyList<FrameLine> Lines { get; init; } = [];

    /// <summary>Regions of its own.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];
}

/// <summary>A delegate; what is not known is empty.</summary>
/// <param name="Jurisdiction">ISO 3166 code, or null for nobody's delegation.</param>
public sealed record SamplePerson(string Name, string Designation, string Organisation, string? Jurisdiction, StakeholderGroup Group)
{
    /// <summary>Whether their name may stand beside what they say.</summary>
    public bool MayBeNamed { get; init; }
}

/// <summary>One thing that was put forward.</summary>
/// <param name="Position">From 1.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Speaker">Whose words it were.</param>
/// <param name="Where">What it is about, as a typed line says it: codes, regions, <c>Nepal–India</c>, <c>cross-border</c>, <c>meeting</c>. Empty where the file names no place.</param>
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
    bool IsQuote)
{
    /// <summary>The position of the agenda item during which it was said.</summary>
    public int? Item { get; init; }

    public Evidence Evidence { get; init; } = Evidence.None;

    /// <summary>Id of the language it is written in; empty where the file does not say.</summary>
    public string Language { get; init; } = "";
}

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

    /// <summary>Somebody who spoke on the floor and whose words a rapporteur takes down.</summary>
    /// <param name="Group">Their stakeholder group; null where the file does not say.</param>
    /// <param name="Jurisdiction">ISO 3166 code of whom they spoke for, or null.</param>
    /// <param name="MayBeNamed">Whether they agreed to be named.</param>
    public sealed record OnTheFloor(string Name, string Role, string Organisation, StakeholderGroup? Group, string? Jurisdiction, bool MayBeNamed) : SampleSpeaker;

    /// <summary>What the group of an agenda item brings back.</summary>
    /// <param name="Item">The item's position.</param>
    public sealed record GroupWork(int Item) : SampleSpeaker;
}
