using Consultations.Ledger;

namespace Storage.Sqlite;

/// <summary>Appends to the ledger. It knows the last link of each chain, as long as nothing it wrote is rolled back.</summary>
internal sealed class LedgerPen(Session session)
{
    private readonly Dictionary<Guid, Head> heads = [];

    public void Write(IEnumerable<LedgerNote> notes, DateTimeOffset at)
    {
        foreach (var note in notes)
        {
            var head = heads.TryGetValue(note.Chain, out var known) ? known : Read(note.Chain);
            var row = LedgerRow.Link(note, head.Position + 1, at, head.Hash);
            session.Run(
                """
                INSERT INTO Ledger (Chain, Position, At, What, Actor, Subject, Numbers, Digest, Before, Hash)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                row.Chain, row.Position, row.At.UtcTicks, row.What, row.Actor, row.Subject, row.Numbers, row.Digest, row.Before, row.Hash);
            heads[note.Chain] = new Head(row.Position, row.Hash);
        }
    }

    /// <summary>Something was rolled back: the last links are read again.</summary>
    public void Forget() => heads.Clear();

    private Head Read(Guid chain) => session.Rows(
        "SELECT Position, Hash FROM Ledger WHERE Chain = $0 ORDER BY Position DESC LIMIT 1",
        row => new Head(row.GetInt64(0), row.GetString(1)),
        chain).FirstOrDefault(new Head(0, ""));

    private sealed record Head(long Position, string Hash);
}
