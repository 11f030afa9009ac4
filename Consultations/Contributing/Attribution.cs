using System.Globalization;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;

namespace Consultations.Contributing;

/// <summary>
/// What a reader may learn of who said something. It holds nothing that the consultation's rule forbids,
/// so whoever shows it cannot show too much; only <see cref="Room.AttributionOf"/> makes one, and <see cref="Published"/> takes over what a record that was handed on says already.
/// </summary>
public sealed class Attribution
{
    private readonly Func<string> label;

    internal Attribution(Func<string> label) => this.label = label;

    /// <summary>The label that stands in a published record.</summary>
    public static Attribution Published(string label) => new(() => label);

    /// <summary>In the current language; empty where the rule allows no label at all.</summary>
    public string Label => label();

    public override string ToString() => Label;
}

/// <summary>Who has joined, as far as it decides how an attribution is coarsened.</summary>
public sealed class Room
{
    private readonly Consultation consultation;
    private readonly Dictionary<Guid, Delegate> delegates;
    private readonly Dictionary<string, int> byGroup;
    private readonly Dictionary<(string Group, string? Place), int> byGroupAndPlace;

    /// <param name="consultation">Its rule and its <i>k</i> hold.</param>
    /// <param name="delegates">All of the consultation's delegates, those removed or forgotten included.</param>
    public Room(Consultation consultation, IEnumerable<Delegate> delegates)
    {
        this.consultation = consultation;
        this.delegates = delegates.ToDictionary(d => d.Id);
        var joined = this.delegates.Values.Where(d => d.Standing == Standing.Joined).ToList();
        byGroup = joined.GroupBy(d => d.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        byGroupAndPlace = joined.GroupBy(d => (d.Group, d.Jurisdiction)).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>Reads who is in it.</summary>
    public static Room Of(IBooks books, Guid consultation) => new(
        books.Find<Consultation>(consultation)!,
        books.All<Delegate>().Where(d => d.ConsultationId == consultation).ToList());

    /// <summary>Reads only as much as <see cref="AttributionOf"/> of this one contribution looks at: its author, and <i>k</i> others of each kind.</summary>
    public static Room Around(IBooks books, Consultation about, Contribution contribution)
    {
        var author = contribution.AuthorId is { } id ? books.Find<Delegate>(id) : null;
        var (group, place) = author is null ? (contribution.Spoken.Group, Blank(contribution.Spoken.Jurisdiction)) : (author.Group, author.Jurisdiction);
        if (group.Length == 0)
            return new Room(about, []);
        var ofGroup = books.All<Delegate>().Where(d => d.ConsultationId == about.Id && d.Group == group && d.Standing == Standing.Joined);
        List<Delegate> near = [.. ofGroup.Where(d => d.Jurisdiction == place).OrderBy(d => d.Number).Take(about.K), .. ofGroup.OrderBy(d => d.Number).Take(about.K)];
        if (author is not null)
            near.Add(author);
        return new Room(about, near.DistinctBy(d => d.Id));
    }

    /// <summary>The label that the rule allows: a name with consent, or a group coarsened until <i>k</i> joined delegates fit, or nothing.</summary>
    public Attribution AttributionOf(Contribution contribution)
    {
        if (consultation.Rule == AttributionRule.ChathamHouse)
            return new Attribution(() => "");
        if (contribution.Voice == Voice.Participants)
            return new Attribution(() => Sentences.SaidByParticipants);
        if (contribution.Voice == Voice.Meeting)
            return new Attribution(() => Sentences.SaidByMeeting);
        if (contribution.Voice == Voice.Speaker)
            return OfSpeaker(contribution);
        if (contribution.IsUnnamed || contribution.AuthorId is not { } id || !delegates.TryGetValue(id, out var author))
            return new Attribution(() => Sentences.SaidByADelegate);

        return consultation.Rule == AttributionRule.Named ? ByName(contribution, author) : ByGroup(author.Group, author.Jurisdiction, () => Sentences.SaidByADelegate);
    }

    private Attribution OfSpeaker(Contribution contribution)
    {
        var said = contribution.Spoken;
        if (contribution.IsUnnamed)
            return new Attribution(() => Sentences.SaidByASpeaker);
        if (consultation.Rule == AttributionRule.ByGroup)
            return ByGroup(said.Group, Blank(said.Jurisdiction), () => Sentences.SaidByASpeaker);
        return contribution.MayBeNamed && said.Name.Length > 0 ? Joined(said.Name, said.Role, said.Organisation) : new Attribution(() => Sentences.SaidByASpeaker);
    }

    private static Attribution ByName(Contribution contribution, Delegate author) =>
        contribution.MayBeNamed && author.MayBeNamed && author.Name.Length > 0
            ? Joined(author.Name, author.Designation, author.Organisation)
            : new Attribution(() => Sentences.SaidByADelegate);

    private static Attribution Joined(params IEnumerable<string> parts)
    {
        var label = string.Join(", ", parts.Where(part => part.Length > 0));
        return new Attribution(() => label);
    }

    private Attribution ByGroup(string groupId, string? place, Func<string> someone)
    {
        var group = StakeholderGroups.OfId(groupId);
        if (group is null || byGroup.GetValueOrDefault(groupId) < consultation.K)
            return new Attribution(someone);
        if (place is null || byGroupAndPlace.GetValueOrDefault((groupId, place)) < consultation.K)
            return new Attribution(() => group.Person);
        return new Attribution(() => string.Format(CultureInfo.CurrentCulture, Sentences.SaidByGroupOfPlace, group.Person, Jurisdictions.NameOf(place)));
    }

    private static string? Blank(string code) => code.Length == 0 ? null : code;
}
