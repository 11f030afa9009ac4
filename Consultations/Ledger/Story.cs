using System.Globalization;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;

namespace Consultations.Ledger;

/// <summary>What one chain tells of its subjects, to be compared with what is stored of them.</summary>
internal sealed class Story(Guid chain)
{
    private readonly Dictionary<Guid, Told> contributions = [];
    private readonly Dictionary<Guid, string> delegates = [];
    private readonly Dictionary<Guid, LedgerRow> exports = [];
    private readonly Dictionary<Guid, bool> grants = [];
    private string? copy;
    private int storedContributions, storedDelegates, storedExports, storedGrants;

    public PollStory Polls { get; } = new(chain);

    public void Take(LedgerRow row)
    {
        Polls.Take(row);
        switch (row.What)
        {
            case "contribution.submitted":
                contributions[row.Subject] = new Told(row.Numbers, row.Digest, IsDeleted: false, IsHidden: false);
                break;
            case "contribution.edited" or "contribution.filed":
                Change(row, told => told with { Digest = row.Digest });
                break;
            case "contribution.withdrawn" or "contribution.expired":
                Change(row, told => told with { IsDeleted = true });
                break;
            case "contribution.hidden" or "contribution.shown":
                Change(row, told => told with { IsHidden = row.What == "contribution.hidden" });
                break;
            case "delegate.joined":
                delegates[row.Subject] = row.Numbers;
                break;
            case "export.made":
                exports[row.Subject] = row;
                break;
            case ImportedRecord.Kept:
                copy = row.Digest;
                break;
            case ImportedRecord.Expired:
                copy = null;
                break;
            case "role.granted" or "role.revoked":
                grants[row.Subject] = row.What == "role.granted";
                break;
        }
    }

    public void Compare(Contribution stored, List<Refusal> findings)
    {
        storedContributions++;
        if (!contributions.TryGetValue(stored.Id, out var told))
            findings.Add(new Refusal(nameof(Sentences.LedgerKnowsNoInput), chain, stored.Number));
        else if (told.Number != Text(stored.Number))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherNumber), chain, stored.Number, told.Number));
        else if (told.IsDeleted && (!stored.IsWithdrawn || stored.Text.Length > 0))
            findings.Add(new Refusal(nameof(Sentences.LedgerTextKept), chain, stored.Number));
        else if (told.IsDeleted != stored.IsWithdrawn || told.IsHidden != stored.IsHidden)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherState), chain, stored.Number));
        else if (!told.IsDeleted && told.Digest != stored.Digest())
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherText), chain, stored.Number));
    }

    public void Compare(Delegate stored, List<Refusal> findings)
    {
        storedDelegates++;
        if (!delegates.TryGetValue(stored.Id, out var number) || number != Text(stored.Number))
            findings.Add(new Refusal(nameof(Sentences.LedgerKnowsNoDelegate), chain, stored.Number));
    }

    public void Compare(Export stored, List<Refusal> findings)
    {
        storedExports++;
        if (!exports.TryGetValue(stored.Id, out var told) || told.Digest != stored.Checksum || told.Numbers != Text(stored.Contributions))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherExport), chain, stored.File));
    }

    /// <summary>The file of a read-only copy, where there is one.</summary>
    public void Compare(ImportedRecord? stored, List<Refusal> findings)
    {
        if (copy != (stored is { IsGone: false } ? stored.Digest() : null))
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherCopy), chain));
    }

    public void Compare(Grant stored, List<Refusal> findings)
    {
        storedGrants++;
        if (!grants.TryGetValue(stored.Id, out var holds) || holds != stored.RevokedAt is null)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherRole), chain, stored.Number));
    }

    /// <summary>What was stored once and is there no more.</summary>
    public void CompareCounts(List<Refusal> findings)
    {
        if (contributions.Count != storedContributions)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherInputCount), chain, contributions.Count, storedContributions));
        if (delegates.Count != storedDelegates)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherDelegateCount), chain, delegates.Count, storedDelegates));
        if (exports.Count != storedExports)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherExportCount), chain, exports.Count, storedExports));
        if (grants.Count != storedGrants)
            findings.Add(new Refusal(nameof(Sentences.LedgerOtherRoleCount), chain, grants.Count, storedGrants));
    }

    private void Change(LedgerRow row, Func<Told, Told> change)
    {
        if (contributions.TryGetValue(row.Subject, out var told))
            contributions[row.Subject] = change(told);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Told(string Number, string Digest, bool IsDeleted, bool IsHidden);
}
