using System.Security.Cryptography;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Summarising;

namespace Consultations.Exporting;

/// <summary>
/// What a read-only copy was made from, as it came: the whole file, or of a file of a series what stands in it of the one meeting. The copy's record is read from it, and there are no other
/// rows of it.
/// </summary>
public sealed class ImportedRecord
{
    /// <summary>What the ledger calls it: where it came from, what came, and that it is gone.</summary>
    internal const string Imported = "record.imported", Kept = "record.kept", Expired = "record.expired";

    public required Guid ConsultationId { get; init; }

    /// <summary>The bytes themselves; empty once it is deleted.</summary>
    public required byte[] Content { get; set; }

    /// <summary>SHA-256 of the whole file that came, hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>The random key of its digest in the ledger; empty once the file is deleted.</summary>
    public required byte[] Salt { get; set; }

    public bool IsGone => Content.Length == 0;

    /// <summary>Names it to the transcript: whatever shows something of it is blanked with it.</summary>
    public string Key => KeyOf(ConsultationId);

    public static string KeyOf(Guid consultation) => $"record:{consultation:N}";

    /// <summary>As the ledger has it.</summary>
    public string Digest() => Convert.ToHexStringLower(HMACSHA256.HashData(Salt, Content));

    /// <summary>What the copy hands on of itself, or of a part of it: as the file says, but from its own ledger.</summary>
    /// <param name="books">Where the ledger is.</param>
    /// <param name="reader">Reads the file.</param>
    /// <param name="focusOf">Finds the part in the whole.</param>
    public Result<PublishedRecord> Read(IBooks books, IRecordReader reader, Func<PublishedRecord, Result<Focus>> focusOf)
    {
        if (IsGone)
            return new Refusal(nameof(Sentences.ImportIsGone));
        if (!reader.Read(Content, ConsultationId).Is(out var whole, out var refusal))
            return refusal;
        if (!focusOf(whole).Is(out var focus, out refusal))
            return refusal;
        var isAll = focus is Focus.Everything || focus == whole.Summary.Focus;
        if (!isAll && whole.Summary.Focus is not Focus.Everything)
            return new Refusal(nameof(Sentences.ImportIsPart));

        var part = isAll ? whole : whole.Part(focus);
        var head = books.All<LedgerRow>().Where(row => row.Chain == ConsultationId).OrderByDescending(row => row.Position).First();
        return part with
        {
            Summary = part.Summary with { Entries = Named(part.Summary.Entries), AlsoConcerning = Named(part.Summary.AlsoConcerning) },
            Polls = [.. part.Polls.Select(view => view with { Keys = [Key] })],
            LedgerPosition = head.Position,
            LedgerHead = head.Hash,
        };
    }

    /// <summary>Deletes the file; that there was one stays in the ledger.</summary>
    internal void Delete(Decision decision)
    {
        if (IsGone)
            return;
        Content = [];
        Salt = [];
        decision.Blanked.Add(Key);
        decision.Record(Expired, ConsultationId, ConsultationId);
    }

    private IReadOnlyList<Entry> Named(IReadOnlyList<Entry> entries) => [.. entries.Select(entry => entry with { Key = Key })];
}
