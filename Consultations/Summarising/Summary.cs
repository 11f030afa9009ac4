using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Consultations.Words;

namespace Consultations.Summarising;

/// <summary>One contribution as readers may see it.</summary>
/// <param name="Key">Names it to the transcript, so that what shows it can be blanked.</param>
/// <param name="Number">Its number in the consultation.</param>
/// <param name="Said">What the rule lets a reader know of who said it.</param>
public sealed record Entry(
    string Key,
    int Number,
    ContributionKind Kind,
    string Text,
    bool IsQuote,
    Attribution Said,
    About About,
    IReadOnlyList<Topic> Topics,
    Evidence Evidence)
{
    /// <summary>Number of the agenda item it belongs to; null for none.</summary>
    public int? Item { get; init; }

    /// <summary>Id of the language it is written in, where its author said so.</summary>
    public string Language { get; init; } = "";

    /// <summary>The jurisdictions of the regions it is about.</summary>
    public IReadOnlyList<string> AlsoConcerns { get; init; } = [];

    internal static Entry Of(Contribution contribution, Room room, Consultation consultation) => new(
        contribution.Key,
        contribution.Number,
        ContributionKind.OfId(contribution.Kind) ?? ContributionKind.Statement,
        contribution.Text,
        contribution.IsQuote,
        room.AttributionOf(contribution),
        contribution.About,
        [.. contribution.Topics.Select(Words.Topics.OfId)],
        contribution.Evidence)
    {
        Item = contribution.Item,
        Language = contribution.Language,
        AlsoConcerns = [.. contribution.About.Regions.SelectMany(region => OwnRegions.MembersOf(consultation, region)).Distinct(StringComparer.Ordinal)],
    };
}

/// <summary>How many contributions bear one mark.</summary>
public sealed record Count<T>(T What, int Contributions);

/// <summary>What a consultation said, or the part of it that a focus holds. What is hidden or withdrawn is not in it.</summary>
public sealed record Summary
{
    public required Consultation Consultation { get; init; }

    public required Focus Focus { get; init; }

    /// <summary>How many contributions stand in the whole consultation.</summary>
    public required int Total { get; init; }

    /// <summary>What the focus holds, by number.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>What concerns the focus without being counted as its own.</summary>
    public required IReadOnlyList<Entry> AlsoConcerning { get; init; }

    /// <summary>Who is in the room, as everybody may see it.</summary>
    public required Attendance Attendance { get; init; }

    /// <summary>The highest number given, withdrawn and hidden ones included.</summary>
    public required int Newest { get; init; }

    /// <summary>The agenda, by day and number.</summary>
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>The series it is a meeting of; null where it stands alone.</summary>
    public Series? Series { get; init; }

    public IReadOnlyList<Count<ContributionKind>> ByKind =>
        [.. ContributionKind.All.Select(kind => new Count<ContributionKind>(kind, Entries.Count(e => e.Kind == kind))).Where(c => c.Contributions > 0)];

    /// <summary>The four themes in their order; a contribution counts once under each theme it is filed under.</summary>
    public IReadOnlyList<Count<Theme>> ByTheme =>
        [.. Theme.All.Select(theme => new Count<Theme>(theme, Entries.Count(e => e.Topics.Any(t => t.Theme == theme)))).Where(c => c.Contributions > 0)];

    /// <summary>Topics narrower than a theme, the most frequent first.</summary>
    public IReadOnlyList<Count<Topic>> ByTopic =>
        [.. Entries.SelectMany(e => e.Topics).Where(t => !t.IsTheme).GroupBy(t => t)
            .Select(g => new Count<Topic>(g.Key, g.Count()))
            .OrderByDescending(c => c.Contributions).ThenBy(c => c.What.Id, StringComparer.Ordinal)];

    /// <summary>Contributions about each jurisdiction: the invited ones first, in their order.</summary>
    public IReadOnlyList<Count<string>> ByPlace
    {
        get
        {
            var counts = Entries.SelectMany(e => e.About.Places).CountBy(code => code, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var others = counts.Keys.Except(Consultation.Invited, StringComparer.Ordinal).Order(StringComparer.Ordinal);
            return [.. Consultation.Invited.Concat(others).Select(code => new Count<string>(code, counts.GetValueOrDefault(code)))];
        }
    }

    /// <summary>Contributions that nobody has filed under a theme or topic.</summary>
    public int Unfiled => Entries.Count(e => e.Topics.Count == 0);

    /// <summary>Reads and compiles it.</summary>
    public static Summary Of(IBooks books, Guid consultationId, Focus focus)
    {
        var consultation = books.Find<Consultation>(consultationId) ?? throw new InvalidOperationException("No such consultation.");
        var delegates = books.All<Delegate>().Where(d => d.ConsultationId == consultationId).ToList();
        var contributions = books.All<Contribution>().Where(c => c.ConsultationId == consultationId).OrderBy(c => c.Number).ToList();
        var room = new Room(consultation, delegates);
        var standing = contributions.Where(c => c.Stands).Select(c => Entry.Of(c, room, consultation)).ToList();
        return new Summary
        {
            Consultation = consultation,
            Focus = focus,
            Total = standing.Count,
            Entries = [.. standing.Where(focus.Holds)],
            AlsoConcerning = [.. standing.Where(focus.Touches)],
            Attendance = Attendance.Public(consultation, delegates),
            Newest = contributions.Count == 0 ? 0 : contributions[^1].Number,
            Agenda = AgendaItem.InOrder(books, consultationId),
            Series = consultation.SeriesId is { } series ? books.Find<Series>(series) : null,
        };
    }
}

