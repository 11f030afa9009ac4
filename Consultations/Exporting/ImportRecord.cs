using Consultations.Comparing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Exporting;

/// <summary>
/// An organiser of the house takes in what was exported: each record becomes a consultation of its own, closed, with a new code and a new ledger whose first row holds the head of the old
/// one. The meetings of a series stay together.
/// </summary>
public sealed record ImportRecord : Command<Imported>
{
    /// <summary>Idempotence: the line that the file came with.</summary>
    public required string Key { get; init; }

    public required ArrivedFile File { get; init; }

    public override Result<Imported> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        var handedOut = decision.Books.All<Export>().Where(export => export.Checksum == File.Checksum).ToList();
        if (Made(decision.Books) is { Count: > 0 } made)
            return new Imported(made, handedOut.Count > 0);
        if (handedOut.Exists(export => export.IsOutdated))
            return new Refusal(nameof(Sentences.ImportIsOutdated));
        if (handedOut.Count == 0 && File.Unfit is { } unfit)
            return unfit;
        if ((WhyNot(File.Series) ?? File.Records.Select(one => WhyNot(one.Record.Summary.Consultation)).FirstOrDefault(why => why is not null)) is { } refusal)
            return refusal;

        var series = File.Series is { } frame ? Keep(decision, frame) : null;
        var copies = File.Records.Select((one, at) => Keep(decision, one, series, at)).ToList();
        if (decision.Books.Find<Conversation>(By.Channel, By.ConversationId) is { } conversation)
            conversation.ConsultationId = copies[0].Id;
        return new Imported(copies, handedOut.Count > 0);
    }

    private static Refusal? WhyNot(Series? read) => read is null ? null : ChangeSeries.Unfit(read.Title, read.Planned);

    private static Refusal? WhyNot(Consultation read) => NewConsultation.Unfit(read.Title, read.FirstDay, read.LastDay);

    /// <summary>What the same line has made before.</summary>
    private IReadOnlyList<Consultation> Made(IBooks books) =>
        books.All<Consultation>().SingleOrDefault(c => c.Key == Key) is not { } first ? []
        : first.SeriesId is { } id && books.Find<Series>(id) is { } series ? SeriesSummary.InOrder(books, series)
        : [first];

    private Series Keep(Decision decision, Series read)
    {
        var series = new Series
        {
            Id = Decision.NewId(),
            Key = Key,
            Number = NewSeries.NextNumber(decision.Books),
            Title = read.Title,
            Planned = read.Planned,
            Convenors = read.Convenors,
            Partners = read.Partners,
            Funders = read.Funders,
            Project = read.Project,
            Lines = read.Lines,
            CreatedAt = decision.Now,
        };
        decision.Books.Add(series);
        decision.Record("series.imported", null, series.Id, $"{series.Number},{File.Records.Count}");
        return series;
    }

    private Consultation Keep(Decision decision, ArrivedRecord one, Series? series, int at)
    {
        var copy = CopyOf(one.Record.Summary.Consultation, decision, series, at);
        var kept = new ImportedRecord { ConsultationId = copy.Id, Content = one.Content, Checksum = File.Checksum, Salt = Decision.NewSalt() };
        decision.Books.Add(copy);
        decision.Books.Add(kept);
        decision.Record(ImportedRecord.Imported, copy.Id, copy.Id, $"{one.Record.LedgerPosition}", one.Record.LedgerHead);
        decision.Record(ImportedRecord.Kept, copy.Id, copy.Id, $"{one.Record.Summary.Entries.Count}", kept.Digest());
        return copy;
    }

    /// <summary>Its frame stands in the row too, so that it can be listed and switched to.</summary>
    private Consultation CopyOf(Consultation read, Decision decision, Series? series, int at) => new()
    {
        Id = read.Id,
        Key = at == 0 ? Key : $"{Key}/{at + 1}",
        Title = read.Title,
        Theme = read.Theme,
        Place = read.Place,
        FirstDay = read.FirstDay,
        LastDay = read.LastDay,
        SeriesId = series?.Id,
        Ordinal = series is null ? null : read.Ordinal,
        Language = read.Language,
        Lines = read.Lines,
        Regions = read.Regions,
        Invited = read.Invited,
        Rule = read.Rule,
        K = read.K,
        JoinCode = NewConsultation.FreeJoinCode(decision.Books),
        IsImported = true,
        IsClosed = true,
        // Meetings without an ordinal stand in the order in which they were made.
        CreatedAt = decision.Now.AddTicks(at),
    };
}

/// <summary>Read-only copies were made.</summary>
/// <param name="Copies">One; or as many as the series has meetings.</param>
/// <param name="WasExportedHere">Whether this house handed out the very file, unchanged.</param>
public sealed record Imported(IReadOnlyList<Consultation> Copies, bool WasExportedHere);
