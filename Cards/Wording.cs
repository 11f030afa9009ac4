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

    public static string PlaceAndDays(Consultation consultation)
    {
        var days = InWords.Days(consultation) is { Length: > 0 } known ? known : Sentences.DatesNotStated;
        return consultation.Place.Length == 0 ? days : Format(Sentences.PlaceAndDays, consultation.Place, days);
    }

    public static string Rule(Consultation consultation) => consultation.Rule switch
    {
        AttributionRule.Named => Sentences.RuleNamed,
        AttributionRule.ByGroup => Format(Sentences.RuleByGroup, consultation.K),
        _ => Sentences.RuleChathamHouse,
    };

    public static string About(About about) => InWords.About(about);

    public static string Evidence(Evidence evidence) => InWords.Evidence(evidence);

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

    public static string Role(Role role) => role switch
    {
        Consultations.Organising.Role.Organiser => Sentences.RoleOrganiser,
        Consultations.Organising.Role.Facilitator => Sentences.RoleFacilitator,
        Consultations.Organising.Role.Rapporteur => Sentences.RoleRapporteur,
        Consultations.Organising.Role.Delegate => Sentences.RoleDelegate,
        _ => Sentences.RoleObserver,
    };
}
