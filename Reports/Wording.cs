using System.Globalization;
using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports;

/// <summary>How the record says things, in the current language.</summary>
internal static class Wording
{
    private const string SentenceEnds = ".?!…।॥؟۔";

    private static readonly char[] ClosingMarks = [' ', '"', '\'', '”', '’', '»', ')'];

    public static IEnumerable<string> Method(Summary summary) =>
    [
        summary.Focus switch { Focus.Item => Sentences.MethodWordsOfItem, Focus.Place => Sentences.MethodWordsOfPlace, _ => Sentences.MethodWords },
        Sentences.MethodGathered,
        Rule(summary.Consultation),
        summary.Consultation.Rule == AttributionRule.ChathamHouse ? Sentences.MethodPlacesOnlyNamed : Sentences.MethodPlaces,
        .. summary.Focus is Focus.Item ? [] : (string[])[Sentences.MethodThemes, Sentences.MethodQuantities],
        Sentences.MethodPolls,
        Sentences.MethodGone,
    ];

    public static IReadOnlyList<string> MethodOfSeries(SeriesRecord series) =>
    [
        Sentences.MethodSeries,
        .. series.Meetings.Select(meeting => Rule(meeting.Summary.Consultation)).Distinct(StringComparer.Ordinal),
        Sentences.MethodExchanges,
        Sentences.MethodGone,
    ];

    public static IReadOnlyList<string> Footer(ReportSource source) =>
    [
        Counted(source.Contributions, Sentences.FooterHoldsOne, Sentences.FooterHoldsMany),
        .. Polls(source.Records.Sum(record => record.Polls.Count)),
        .. source.Records.Select(record => record.Summary.Consultation.Rule).Distinct().Order().Select(rule => Format(Sentences.FooterRule, RuleName(rule))),
        source.Series is null
            ? Format(Sentences.FooterMade, Moment(source.MadeAt), source.Records[0].LedgerPosition)
            : Format(Sentences.FooterMadeOfSeries, Moment(source.MadeAt), List(source.Records.Select(record => Format(Sentences.FooterPosition, record.LedgerPosition, ReportSeries.Name(record.Summary.Consultation))))),
        Sentences.FooterChecksum,
    ];

    /// <summary>"first, third and fifth"</summary>
    public static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : Format(Sentences.ListAnd, string.Join(", ", all.Take(all.Count - 1)), all[^1]);
    }

    public static string Rule(Consultation consultation) => consultation.Rule switch
    {
        AttributionRule.Named => Sentences.RuleNamed,
        AttributionRule.ByGroup => Format(Sentences.RuleByGroup, consultation.K),
        _ => Sentences.RuleChathamHouse,
    };

    public static string Joined(int? count) => count switch
    {
        null => Sentences.JoinedFew,
        0 => Sentences.JoinedNone,
        { } known => Counted(known, Sentences.JoinedOne, Sentences.JoinedMany),
    };

    public static string Presence(Stratum stratum) => stratum switch
    {
        { IsPresent: false } => Sentences.Absent,
        { Count: { } count } => count.ToString(CultureInfo.CurrentCulture),
        _ => Sentences.Present,
    };

    public static string About(About about) => InWords.About(about) is { Length: > 0 } places ? Format(Sentences.About, places) : "";

    public static string Evidence(Evidence evidence) => evidence switch
    {
        { IsNone: true } => "",
        { Figure: "" } => InWords.Evidence(evidence),
        _ => Format(Sentences.EvidenceIs, InWords.Evidence(evidence)),
    };

    public static string Place(string code) => Jurisdictions.NameOf(code);

    public static string Group(string id) => StakeholderGroups.NameOf(id);

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    /// <summary>With a full stop, unless it ends as a sentence does.</summary>
    public static string Ended(string words) => words.TrimEnd(ClosingMarks) is [.., var last] && SentenceEnds.Contains(last) ? words : Format(Sentences.Ended, words);

    public static string Counted(int count, string one, string many) => Format(count == 1 ? one : many, count);

    public static string Format(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    /// <summary>"third of five"; empty where nobody knows which meeting it is.</summary>
    public static string Meeting(int? ordinal, int? planned) => (ordinal, planned) switch
    {
        (null, _) => "",
        ({ } place, null) => Format(Sentences.MeetingOfSeries, Series.OrdinalInWords(place)),
        ({ } place, { } all) => Format(Sentences.MeetingOfPlanned, Series.OrdinalInWords(place), InCardinals(all)),
    };

    /// <summary>The language's own name for itself.</summary>
    public static string Language(string id) => Languages.OfLocale(id)?.NativeName ?? id;

    public static string Days(Consultation consultation) => InWords.Days(consultation) is { Length: > 0 } known ? known : Sentences.NotStated;

    private static IEnumerable<string> Polls(int count) => count == 0 ? [] : [Counted(count, Sentences.FooterPollsOne, Sentences.FooterPollsMany)];

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.CurrentCulture);

    private static string InCardinals(int count) =>
        Sentences.Cardinals.Split('|') is var words && count >= 1 && count <= words.Length ? words[count - 1] : count.ToString(CultureInfo.CurrentCulture);

    public static string RuleName(AttributionRule rule) => rule switch
    {
        AttributionRule.Named => Sentences.RuleNameNamed,
        AttributionRule.ByGroup => Sentences.RuleNameByGroup,
        _ => Sentences.RuleNameChathamHouse,
    };
}
