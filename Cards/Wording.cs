using System.Globalization;
using Consultations.Contributing;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;

namespace Cards;

/// <summary>How cards say things, in the current language.</summary>
internal static class Wording
{
    public static string Format(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    public static string Counted(int count, string one, string many) => Format(count == 1 ? one : many, count);

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    public static string Place(string code) => Jurisdictions.NameOf(code);

    public static string Region(string name) => Regions.NameOf(name);

    public static string Places(IEnumerable<string> codes) => string.Join(", ", codes.Select(Place));

    public static string Group(string id) => StakeholderGroups.NameOf(id);

    public static string Kind(string id) => Capital(ContributionKind.OfId(id)?.Name ?? id);

    public static string Topics(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => Consultations.Words.Topics.OfId(id).Name));

    public static string Day(DateTimeOffset moment) => moment.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Moment(DateTimeOffset moment) =>
        Format(Sentences.MomentUtc, moment.ToUniversalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture));

    public static string PlaceAndDays(Consultation consultation) =>
        consultation.Place.Length == 0 ? Days(consultation) : Format(Sentences.PlaceAndDays, consultation.Place, Days(consultation));

    public static string Days(Consultation consultation)
    {
        var (first, last) = (consultation.FirstDay.InWords(), consultation.LastDay.InWords());
        if (first.Length == 0 && last.Length == 0)
            return Sentences.DatesNotStated;
        if (first.Length == 0 || last.Length == 0 || first == last)
            return first.Length == 0 ? last : first;
        return Format(Sentences.FromDayToDay, first, last);
    }

    public static string Rule(Consultation consultation) => consultation.Rule switch
    {
        AttributionRule.Named => Sentences.RuleNamed,
        AttributionRule.ByGroup => Format(Sentences.RuleByGroup, consultation.K),
        _ => Sentences.RuleChathamHouse,
    };

    /// <summary>"Assam, Northeast India"; empty where nobody said.</summary>
    public static string About(About about)
    {
        var parts = about.Places.Select(Place).Concat(about.Regions.Select(Region)).ToList();
        if (about.CrossBorder)
            parts.Add(Sentences.AboutCrossBorder);
        if (about.WholeMeeting)
            parts.Add(Sentences.AboutWholeMeeting);
        return string.Join(", ", parts);
    }

    /// <summary>"40 per cent (source: NCRB)"; empty where there is none.</summary>
    public static string Evidence(Evidence evidence) => evidence switch
    {
        { IsNone: true } => "",
        { Source: "" } => Format(Sentences.FigureWithoutSource, evidence.Figure),
        { Figure: "" } => Format(Sentences.SourceAlone, evidence.Source),
        _ => Format(Sentences.FigureAndSource, evidence.Figure, evidence.Source),
    };

    public static string Said(string text, bool isQuote) => isQuote ? Format(Sentences.Quoted, text) : text;

    /// <summary>A stratum's count, or whether it is present, and whether it was invited.</summary>
    public static string Presence(Stratum stratum) => stratum switch
    {
        { IsPresent: false } => Sentences.InvitedButMissing,
        { IsInvited: false, Count: { } count } => Format(Sentences.CountNotInvited, count),
        { IsInvited: false } => Sentences.PresentNotInvited,
        { Count: { } count } => count.ToString(CultureInfo.CurrentCulture),
        _ => Sentences.Present,
    };

    public static string Joined(int? count) => count switch
    {
        null => Sentences.JoinedFew,
        0 => Sentences.JoinedNone,
        { } known => Counted(known, Sentences.JoinedOne, Sentences.JoinedMany),
    };

    /// <summary>What somebody with that role may do, in a sentence.</summary>
    public static string Powers(Role role) => role switch
    {
        Consultations.Organising.Role.Organiser => Sentences.PowersOrganiser,
        Consultations.Organising.Role.Facilitator => Sentences.PowersFacilitator,
        Consultations.Organising.Role.Rapporteur => Sentences.PowersRapporteur,
        _ => Sentences.PowersObserver,
    };

    public static string Role(Role role) => role switch
    {
        Consultations.Organising.Role.Organiser => Sentences.RoleOrganiser,
        Consultations.Organising.Role.Facilitator => Sentences.RoleFacilitator,
        Consultations.Organising.Role.Rapporteur => Sentences.RoleRapporteur,
        Consultations.Organising.Role.Delegate => Sentences.RoleDelegate,
        _ => Sentences.RoleObserver,
    };
}
