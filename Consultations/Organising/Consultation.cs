using System.Globalization;

namespace Consultations.Organising;

/// <summary>One meeting: its frame, who is invited, and the rules it is held under.</summary>
public sealed class Consultation
{
    /// <summary>The least and the customary number of people that a figure or a label may stand for.</summary>
    public const int LeastK = 3, UsualK = 5;

    public required Guid Id { get; init; }

    /// <summary>Idempotence: the draft or line that made it.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }

    public string Theme { get; set; } = "";

    public string Place { get; set; } = "";

    public PartialDay FirstDay { get; set; } = PartialDay.Unknown;

    public PartialDay LastDay { get; set; } = PartialDay.Unknown;

    /// <summary>The series it is a meeting of; null where it stands alone.</summary>
    public Guid? SeriesId { get; set; }

    /// <summary>Its place in the series, from 1; null where that is not known.</summary>
    public int? Ordinal { get; set; }

    /// <summary>What else frames it, a labelled line each; see <see cref="FrameLine"/>.</summary>
    public IReadOnlyList<string> Lines { get; set; } = [];

    /// <summary>Regions that the organiser has defined beside those that are shipped; see <see cref="Places.OwnRegions"/>.</summary>
    public IReadOnlyList<string> Regions { get; set; } = [];

    /// <summary>Numbers of the agenda items that are open now: one, or several of group work.</summary>
    public IReadOnlyList<string> OpenItems { get; set; } = [];

    /// <summary>The highest number that an agenda item was given, so that none is given twice.</summary>
    public int LastItem { get; set; }

    /// <summary>The highest number that a poll was given, so that none is given twice.</summary>
    public int LastPoll { get; set; }

    /// <summary>What the wall shows: <c>poll 3</c>, <c>agenda</c>, <c>inputs</c>, <c>join</c>; empty for what there is to see just now.</summary>
    public string OnWall { get; set; } = "";

    /// <summary>Id of the language it is held in; empty for the house's own, English.</summary>
    public string Language { get; set; } = "";

    /// <summary>ISO 3166 codes of the invited jurisdictions, in the order given.</summary>
    public IReadOnlyList<string> Invited { get; set; } = [];

    /// <summary>Six unambiguous letters and digits, see <see cref="Codes"/>.</summary>
    public required string JoinCode { get; set; }

    public AttributionRule Rule { get; set; } = AttributionRule.ByGroup;

    /// <summary>The smallest crowd that a label or a figure may point at.</summary>
    public int K { get; set; } = UsualK;

    public bool IsClosed { get; set; }

    /// <summary>A read-only copy of a record that was exported elsewhere or before; see <see cref="Exporting.ImportedRecord"/>.</summary>
    public bool IsImported { get; init; }

    public bool JoiningLocked { get; set; }

    /// <summary>Whether a facilitator admits everybody who joins.</summary>
    public bool Admission { get; set; }

    /// <summary>Days after creation until personal data and texts are deleted.</summary>
    public int KeepDays { get; set; } = 365;

    /// <summary>Its time is up: names and texts have been deleted.</summary>
    public bool IsExpired { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Names the questions asked on joining, and their answers, to the transcript.</summary>
    public string JoiningKey => $"joining:{Id:N}";

    /// <summary>Names the same of one conversation only, so that one person's can go.</summary>
    public string JoiningKeyIn(string conversationId) => $"{JoiningKey}/{conversationId}";

    /// <summary>Number of the one item that is open. Where groups work side by side nobody can tell which is meant, and it is not guessed.</summary>
    public int? OnlyOpenItem => OpenItems is [var only] ? int.Parse(only, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>When personal data and texts are deleted.</summary>
    public DateTimeOffset KeptUntil => CreatedAt.AddDays(KeepDays);
}
