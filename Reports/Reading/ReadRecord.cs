using System.Globalization;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Scheduling;
using Consultations.Summarising;
using Consultations.Words;

namespace Reports.Reading;

/// <summary>Makes of what a file says what Consultations hands on. Nothing of it is stored anywhere.</summary>
internal static class ReadRecord
{
    public static PublishedRecord Of(JsonRecord read, Guid id)
    {
        var at = Moment(read.MadeAt);
        var consultation = ConsultationOf(read, id, at);
        var agenda = read.Agenda.Select(item => ItemOf(item, consultation.Id)).ToList();
        Focus focus = read switch
        {
            { OnlyItem: { } number } => new Focus.Item(agenda.Find(item => item.Number == number) ?? throw new FormatException("It is limited to an item that it does not hold.")),
            { OnlyJurisdiction: { } code } => new Focus.Place(code),
            _ => Focus.All,
        };
        var entries = read.Contributions.Select(EntryOf).ToList();
        var summary = new Summary
        {
            Consultation = consultation,
            Focus = focus,
            Total = entries.Count,
            Entries = entries,
            AlsoConcerning = [.. read.AlsoConcerning.Select(EntryOf)],
            Attendance = new Attendance(read.Attendance.Joined, [.. read.Attendance.Jurisdictions.Select(StratumOf)], [.. read.Attendance.Groups.Select(StratumOf)]),
            Newest = entries.Count == 0 ? 0 : entries.Max(entry => entry.Number),
            Agenda = agenda,
            Series = read.Series is { } series ? SeriesOf(series, at) : null,
        };
        return new PublishedRecord(summary, ReadPolls.Of(read.Polls, consultation.Id, at), read.LedgerPosition) { LedgerHead = HeadOf(read.LedgerHead) };
    }

    /// <summary>When the file was made.</summary>
    public static DateTimeOffset Moment(string madeAt) =>
        DateTimeOffset.ParseExact(madeAt, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static Consultation ConsultationOf(JsonRecord read, Guid id, DateTimeOffset at) => new()
    {
        Id = id,
        Key = "",
        Title = read.Consultation.Title,
        Theme = read.Consultation.Theme ?? "",
        Place = read.Consultation.Place ?? "",
        FirstDay = DayOf(read.Consultation.FirstDay),
        LastDay = DayOf(read.Consultation.LastDay),
        Language = read.Consultation.Language ?? "",
        Lines = LinesOf(read.Consultation.Lines),
        Regions = [.. read.Regions.Select(region => $"{region.Name}={string.Join('|', region.Members)}")],
        Invited = read.Consultation.Invited,
        Ordinal = read.Series?.Ordinal,
        Rule = read.Rule switch
        {
            "named" => AttributionRule.Named,
            "by-group" => AttributionRule.ByGroup,
            "chatham-house" => AttributionRule.ChathamHouse,
            _ => throw new FormatException("No such rule."),
        },
        K = read.K,
        JoinCode = "",
        IsImported = true,
        IsClosed = true,
        CreatedAt = at,
    };

    public static Series SeriesOf(JsonSeries read, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = "",
        Number = 0,
        Title = read.Title,
        Planned = read.Planned,
        Convenors = read.Convenors,
        Partners = read.Partners,
        Funders = read.Funders,
        Project = read.Project ?? "",
        Lines = LinesOf(read.Lines),
        CreatedAt = at,
    };

    private static AgendaItem ItemOf(JsonItem read, Guid consultation) => new()
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = consultation,
        Number = read.Number,
        Key = "",
        Kind = ItemKind.OfId(read.Kind)?.Id ?? throw new FormatException("No such kind of item."),
        Title = read.Title,
        Day = read.Day,
        DealtWith = read.DealtWith ?? "",
        Moderator = read.Moderator ?? "",
        Panellists = read.Panellists,
    };

    private static Entry EntryOf(JsonContribution read)
    {
        var topics = read.Topics.Select(Topics.OfId).ToList();
        var themes = read.Themes.Select(id => Theme.OfId(id) ?? throw new FormatException("No such theme.")).Where(theme => topics.TrueForAll(topic => topic.Theme != theme));
        var evidence = read.Evidence is { } given ? new Evidence(given.Figure ?? "", given.Source ?? "") : Evidence.None;
        return new Entry(
            "",
            read.Number,
            ContributionKind.OfId(read.Kind) ?? throw new FormatException("No such kind."),
            read.Text,
            read.Quote,
            Attribution.Published(read.SaidBy ?? ""),
            new About(read.About.Jurisdictions, read.About.Regions, read.About.CrossBorder, read.About.WholeMeeting),
            [.. themes.Select(theme => Topics.OfId(theme.Id)), .. topics],
            evidence)
        {
            Item = read.Item,
            Language = read.Language ?? "",
            AlsoConcerns = read.AlsoConcerns,
        };
    }

    /// <summary>It goes into a ledger, which holds nobody's words.</summary>
    private static string HeadOf(string? read) =>
        read is null ? "" : read.Length == 64 && read.All(char.IsAsciiHexDigitLower) ? read : throw new FormatException("No such head.");

    private static Stratum StratumOf(JsonStratum read) => new(read.Id, read.Invited, read.Present, read.Count);

    private static IReadOnlyList<string> LinesOf(IEnumerable<JsonLine> lines) => [.. lines.Select(line => new FrameLine(line.Label, line.Text).ToString())];

    private static PartialDay DayOf(string? day) => day is null ? PartialDay.Unknown : PartialDay.Parse(day) ?? throw new FormatException("No such day.");
}
