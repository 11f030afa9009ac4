using Consultations.Deciding;

namespace Consultations.Ledger;

/// <summary>Goes along one chain, link by link, and keeps of each row only what the comparison with the books needs.</summary>
internal sealed class ChainWalk(Guid chain, List<Refusal> findings)
{
    private string before = "";
    private long position;

    public int Rows { get; private set; }

    public Story Story { get; } = new(chain);

    public void Take(LedgerRow row)
    {
        Rows++;
        position++;
        if (row.Position != position)
            findings.Add(new Refusal(nameof(Sentences.LedgerGap), chain, position, row.Position));
        else if (row.Before != before)
            findings.Add(new Refusal(nameof(Sentences.LedgerUnlinked), chain, row.Position));
        if (row.Hash != row.Recomputed())
            findings.Add(new Refusal(nameof(Sentences.LedgerBrokenAt), chain, row.Position));
        (position, before) = (row.Position, row.Hash);
        Story.Take(row);
    }
}
