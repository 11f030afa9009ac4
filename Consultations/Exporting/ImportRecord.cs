using System.Security.Cryptography;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Exporting;

/// <summary>
/// An organiser of the house takes a record in that was exported: as a consultation of its own, closed, with a new code and a new ledger whose first row holds the head of the old one.
/// </summary>
public sealed record ImportRecord : Command<Imported>
{
    /// <summary>Idempotence: the line that the file came with.</summary>
    public required string Key { get; init; }

    /// <summary>The file as it came.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What was read in it, as the record of the consultation that is to be.</summary>
    public required PublishedRecord Record { get; init; }

    /// <summary>SHA-256 of the file, as exports have it.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Content));

    public override Result<Imported> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        var checksum = Checksum;
        var handedOut = decision.Books.All<Export>().Where(export => export.Checksum == checksum).ToList();
        if (decision.Books.All<Consultation>().SingleOrDefault(c => c.Key == Key) is { } made)
            return new Imported(made, handedOut.Count > 0);
        if (handedOut.Exists(export => export.IsOutdated))
            return new Refusal(nameof(Sentences.ImportIsOutdated));
        var read = Record.Summary.Consultation;
        if (NewConsultation.Unfit(read.Title, read.FirstDay, read.LastDay) is { } refusal)
            return refusal;

        var copy = CopyOf(read, decision);
        var kept = new ImportedRecord { ConsultationId = copy.Id, Content = Content, Checksum = checksum, Salt = Decision.NewSalt() };
        decision.Books.Add(copy);
        decision.Books.Add(kept);
        decision.Record(ImportedRecord.Imported, copy.Id, copy.Id, $"{Record.LedgerPosition}", Record.LedgerHead);
        decision.Record(ImportedRecord.Kept, copy.Id, copy.Id, $"{Record.Summary.Entries.Count}", kept.Digest());
        if (decision.Books.Find<Conversation>(By.Channel, By.ConversationId) is { } conversation)
            conversation.ConsultationId = copy.Id;
        return new Imported(copy, handedOut.Count > 0);
    }

    /// <summary>Its frame stands in the row too, so that it can be listed and switched to.</summary>
    private Consultation CopyOf(Consultation read, Decision decision) => new()
    {
        Id = read.Id,
        Key = Key,
        Title = read.Title,
        Theme = read.Theme,
        Place = read.Place,
        FirstDay = read.FirstDay,
        LastDay = read.LastDay,
        Language = read.Language,
        Lines = read.Lines,
        Regions = read.Regions,
        Invited = read.Invited,
        Rule = read.Rule,
        K = read.K,
        JoinCode = NewConsultation.FreeJoinCode(decision.Books),
        IsImported = true,
        IsClosed = true,
        JoiningLocked = true,
        CreatedAt = decision.Now,
    };
}

/// <summary>A read-only copy was made.</summary>
/// <param name="Consultation">The copy.</param>
/// <param name="WasExportedHere">Whether this house handed out the very file, unchanged.</param>
public sealed record Imported(Consultation Consultation, bool WasExportedHere);
