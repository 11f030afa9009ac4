using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Ledger;

/// <summary>Recomputes every chain of the ledger, and every number that was published from what is stored.</summary>
/// <param name="Findings">What does not fit; nothing when all is well.</param>
/// <param name="RowsChecked">How many rows of the ledger were looked at.</param>
public sealed record Verification(IReadOnlyList<Refusal> Findings, int RowsChecked)
{
    public bool IsSound => Findings.Count == 0;

    /// <summary>Reads the ledger row by row, one chain after the other.</summary>
    public static Verification Of(IBooks books)
    {
        var findings = new List<Refusal>();
        var rows = 0;
        var chains = books.All<Consultation>().Select(c => c.Id).ToList()
            .Union(books.All<LedgerRow>().Select(r => r.Chain).Distinct().ToList())
            .Append(Guid.Empty).Distinct().ToList();
        foreach (var chain in chains)
        {
            var walk = new ChainWalk(chain, findings);
            foreach (var row in books.All<LedgerRow>().Where(r => r.Chain == chain).OrderBy(r => r.Position).AsEnumerable())
                walk.Take(row);
            rows += walk.Rows;
            Compare(books, chain, walk.Story, findings);
        }

        return new Verification(findings, rows);
    }

    private static void Compare(IBooks books, Guid chain, Story story, List<Refusal> findings)
    {
        foreach (var contribution in books.All<Contribution>().Where(c => c.ConsultationId == chain).OrderBy(c => c.Number).AsEnumerable())
            story.Compare(contribution, findings);
        foreach (var who in books.All<Delegate>().Where(d => d.ConsultationId == chain).OrderBy(d => d.Number).AsEnumerable())
            story.Compare(who, findings);
        foreach (var export in books.All<Export>().Where(e => e.ConsultationId == chain).AsEnumerable())
            story.Compare(export, findings);
        story.Compare(books.Find<ImportedRecord>(chain), findings);
        Guid? scope = chain == Guid.Empty ? null : chain;
        foreach (var grant in books.All<Grant>().Where(g => g.ConsultationId == scope).AsEnumerable())
            story.Compare(grant, findings);
        foreach (var poll in books.All<Poll>().Where(p => p.ConsultationId == chain).OrderBy(p => p.Number).ToList())
            story.Polls.Compare(books, poll, findings);
        story.Polls.CompareCounts(findings);
        story.CompareCounts(findings);
    }
}
