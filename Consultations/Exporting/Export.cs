using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;

namespace Consultations.Exporting;

/// <summary>A file that was handed out: what it held, by which link, until when.</summary>
public sealed class Export
{
    /// <summary>How long a link opens the file.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(30);

    /// <summary>How long a file may lie on the shelf without being known here: it is stored before it is recorded, and in between the house can crash.</summary>
    public static readonly TimeSpan LongestUnknown = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>Idempotence: the line that asked for it.</summary>
    public required string Key { get; init; }

    /// <summary>Hash of the 128-bit key in the link.</summary>
    public required string LinkHash { get; init; }

    /// <summary>The file's name on the shelf.</summary>
    public required string File { get; init; }

    /// <summary>The name it is saved under.</summary>
    public required string SaveAs { get; init; }

    public required string ContentType { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>How many contributions stand in it.</summary>
    public required int Contributions { get; init; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was handed out.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Ids of the other meetings in it, where it is of a series.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Something that it holds was taken back or changed since, and the organisers were told.</summary>
    public bool IsOutdated { get; set; }

    /// <summary>Whether the file is still on the shelf.</summary>
    public bool IsOnShelf { get; set; } = true;

    /// <summary>What the file of an export is called on the shelf.</summary>
    public static string FileOf(Guid id, string ending) => $"{id:N}.{ending}";

    /// <summary>Whether a name on the shelf can be one of these; what somebody else put there is not touched.</summary>
    public static bool IsFile(string name) => Guid.TryParseExact(name.Split('.')[0], "N", out _);

    /// <summary>
    /// Something in the record was taken back: links to files that may hold it open nothing from now on, and organisers are told once which files were handed out before.
    /// The file of one item or one jurisdiction is among them, whatever was taken back: it can have been filed elsewhere since the file was made, and the statements of an
    /// agreement come from everywhere.
    /// </summary>
    /// <param name="decision">In which it was.</param>
    /// <param name="consultation">Whose record it is.</param>
    /// <param name="since">When it was put forward: no file that was made before holds it. Null for what is no single input.</param>
    internal static void Outdate(Decision decision, Guid consultation, DateTimeOffset? since = null)
    {
        var now = decision.Now;
        var id = consultation.ToString("N");
        var handedOut = decision.Books.All<Export>().Where(e => !e.IsOutdated || e.ExpiresAt > now).AsEnumerable()
            .Where(e => e.ConsultationId == consultation || e.Others.Contains(id)).ToList();
        foreach (var export in handedOut.Where(e => e.ExpiresAt > now))
            export.ExpiresAt = now;
        var stale = handedOut.Where(e => !e.IsOutdated && (since is null || e.MadeAt >= since)).OrderBy(e => e.MadeAt).ToList();
        foreach (var export in stale)
        {
            export.IsOutdated = true;
            ForgetCopies(decision, export.Checksum);
        }

        if (stale.Count > 0)
            decision.TellOrganisers(consultation, new ExportsOutdated([.. stale.Take(ExportsOutdated.Most).Select(e => e.SaveAs)], stale.Count));
    }

    /// <summary>Read-only copies that were made here from the very file hold what was taken back; so do files that were made from them in turn.</summary>
    private static void ForgetCopies(Decision decision, string checksum)
    {
        foreach (var copy in decision.Books.All<ImportedRecord>().Where(one => one.Checksum == checksum).AsEnumerable().Where(one => !one.IsGone).ToList())
        {
            copy.Delete(decision);
            Outdate(decision, copy.ConsultationId);
        }
    }
}

/// <summary>An organiser takes the record with them. The file is on the shelf already.</summary>
public sealed record RecordExport : Command<Export>
{
    /// <summary>What takes something out of the record; a file that was read before it still holds it.</summary>
    private static readonly string[] TakesBack =
    [
        "contribution.edited", "contribution.withdrawn", "contribution.unnamed", "contribution.hidden", "contribution.expired", "consultation.rule",
        "delegate.forgotten", "delegate.merged", "poll.reopened", ImportedRecord.Expired,
    ];

    public required Export Export { get; init; }

    /// <summary>For each consultation in the file, the last position of its ledger that the file takes in.</summary>
    public IReadOnlyDictionary<Guid, long> ReadUpTo { get; init; } = new Dictionary<Guid, long>();

    public override Result<Export> Decide(Decision decision)
    {
        if (ExportRights.Exporting(decision.Books, decision.Person?.Id, ReadUpTo.Keys.Append(Export.ConsultationId)) is { } refusal)
            return refusal;
        if (decision.Books.All<Export>().SingleOrDefault(e => e.Key == Export.Key) is { } made)
            return made;
        if (IsOutdated(decision.Books))
            return new Refusal(nameof(Sentences.Busy));

        Export.MadeAt = decision.Now;
        decision.Books.Add(Export);
        decision.Record("export.made", Export.ConsultationId, Export.Id, $"{Export.Contributions}", Export.Checksum);
        return Export;
    }

    private bool IsOutdated(IBooks books) =>
        ReadUpTo.Any(read => books.All<LedgerRow>().Any(row => row.Chain == read.Key && row.Position > read.Value && TakesBack.Contains(row.What)));
}

/// <summary>Somebody opens an export's link.</summary>
public sealed record OpenExport(string LinkKey) : Command<Export>
{
    public override Result<Export> Decide(Decision decision)
    {
        var hash = Codes.Hash(LinkKey);
        var export = decision.Books.All<Export>().SingleOrDefault(e => e.LinkHash == hash);
        if (export is null || export.ExpiresAt <= decision.Now)
            return new Refusal(nameof(Sentences.DownloadGone));

        decision.Record("export.downloaded", export.ConsultationId, export.Id);
        return export;
    }
}

/// <summary>The house has deleted an expired export's file.</summary>
public sealed record TakeOffShelf(Guid ExportId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By == Asker.House && decision.Books.Find<Export>(ExportId) is { } export)
            export.IsOnShelf = false;
        return Done.It;
    }
}
