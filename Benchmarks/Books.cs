using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Benchmarks;

/// <summary>What is really in the database, read from its file and not through the bot.</summary>
public static class Books
{
    public static async Task<T> ReadAsync<T>(string dataFolder, Func<IBooks, T> question)
    {
        await using var services = new ServiceCollection().AddSqliteReading(dataFolder).BuildServiceProvider();
        return await services.GetRequiredService<IReadingRoom>().ReadAsync(question);
    }

    /// <summary>Holds what the load generator was told against what is stored.</summary>
    public static Task<Audit> AuditAsync(string dataFolder, IReadOnlyCollection<int> acknowledged) => ReadAsync(dataFolder, books =>
    {
        var stored = books.All<Contribution>().Select(c => c.Text).ToList().CountBy(text => text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new Audit(
            acknowledged.Count,
            stored.Count,
            acknowledged.Count(number => !stored.ContainsKey(Script.Words(number))),
            stored.Values.Count(times => times > 1),
            [.. Verification.Of(books).Findings.Select(finding => finding.Sentence)]);
    });
}

/// <param name="Acknowledged">Contributions whose request was answered with success.</param>
/// <param name="Stored">Different contributions in the database.</param>
/// <param name="Missing">Acknowledged, and not in the database.</param>
/// <param name="Twice">In the database more than once.</param>
/// <param name="Findings">What <c>verify</c> finds wrong with the ledger.</param>
public sealed record Audit(int Acknowledged, int Stored, int Missing, int Twice, IReadOnlyList<string> Findings)
{
    public bool IsClean => Missing == 0 && Twice == 0 && Findings.Count == 0;

    public override string ToString() =>
        $"{Acknowledged} acknowledged, {Stored} stored, {Missing} missing, {Twice} twice; verify: {(Findings.Count == 0 ? "holds" : string.Join(' ', Findings))}";
}
