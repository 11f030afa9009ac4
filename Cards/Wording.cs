using System.Globalization;
using Consultations.Contributing;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
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
        var days = Days(consultation);
        return consultation.Place.Length == 0 ? days : Format(Sentences.PlaceAndDays, consultation.Place, days);
    }

    public static string Days(Consultation consultation) => InWords.Days(consultation) is { Length: > 0 } known ? known : Sentences.DatesNotStated;

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

    /// <summary>"third of five: SERIES".</summary>
    public static string InSeries(Series series, int? ordinal) => (ordinal, series.Planned) switch
    {
        (null, _) => Format(Sentences.MeetingOfSeries, series.Title),
        ({ } place, null) => Format(Sentences.OrdinalOfSeries, Series.OrdinalInWords(place), series.Title),
        ({ } place, { } planned) => Format(Sentences.OrdinalOfPlanned, Series.OrdinalInWords(place), planned, series.Title),
    };

    public static IEnumerable<(string Label, string Text)> SeriesFrame(Series series) =>
        new[]
        {
            (Sentences.FieldConvenorsShown, string.Join(", ", series.Convenors)),
            (Sentences.FieldPartnersShown, string.Join(", ", series.Partners)),
            (Sentences.FieldFundersShown, string.Join(", ", series.Funders)),
            (Sentences.FieldProject, series.Project),
        }.Where(fact => fact.Item2.Length > 0).Concat(FrameLines(series.Lines));

    public static IEnumerable<(string Label, string Text)> FrameLines(IEnumerable<string> lines) => lines.Select(FrameLine.Read).Select(line => (line.Label, line.Text));

    /// <summary>Which meeting it is, where and when.</summary>
    public static Sheet Frame(Sheet sheet, Consultation consultation, Series? series)
    {
        if (series is not null)
            sheet.Aside(InSeries(series, consultation.Ordinal));
        return sheet.Aside(PlaceAndDays(consultation));
    }

    public static string ItemKind(string id) => Capital(Consultations.Scheduling.ItemKind.OfId(id)?.Name ?? id);

    /// <summary>What it dealt with, its moderator and its panellists, a line each.</summary>
    public static IEnumerable<string> ItemLines(AgendaItem item)
    {
        if (item.DealtWith.Length > 0)
            yield return item.DealtWith;
        if (item.Moderator.Length > 0)
            yield return Format(Sentences.ModeratorIs, item.Moderator);
        if (item.Panellists.Count > 0)
            yield return Format(Sentences.PanellistsAre, string.Join("; ", item.Panellists));
    }

    public static string Language(string id) => Languages.OfLocale(id)?.NativeName ?? id;
}
