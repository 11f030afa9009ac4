using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Reports;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Reports;

namespace Bot.Tests.Dialogs.Exporting;

/// <summary>Takes records in and out again.</summary>
internal static partial class Imports
{
    /// <summary>The record of a whole meeting, as a file.</summary>
    public static string Whole(string part = "all") => new JsonReports().Text(RecordReaderTests.Source(AttributionRule.Named, part));

    public static async Task<Consultation> ImportAsync(this Hall hall, string? written = null) => (await hall.ImportAllAsync(written ?? Whole())).ShouldHaveSingleItem();

    /// <summary>The copies that it makes.</summary>
    public static async Task<IReadOnlyList<Consultation>> ImportAllAsync(this Hall hall, string written)
    {
        var before = await hall.ReadAsync(books => books.All<Consultation>().Select(consultation => consultation.Id).ToList());
        (await hall.Organiser.AttachAsync(Encoding.UTF8.GetBytes(written))).Text.ShouldContain("read-only cop");
        return await hall.ReadAsync(books => books.All<Consultation>().Where(copy => copy.IsImported && !before.Contains(copy.Id)).OrderBy(copy => copy.CreatedAt).ToList());
    }

    /// <summary>What the link of such an export opens.</summary>
    public static async Task<string> ExportAsync(this Hall hall, string what)
    {
        var heard = (await hall.Organiser.SayAsync($"export {what} anyway")).Text;
        heard.ShouldContain("/download/");
        var key = heard.Split("https://bot.example/download/")[1].Split((char[]?)null)[0].TrimEnd('.', ',');
        var export = await hall.DoAsync(new OpenExport(key) { By = Asker.House });
        await using var file = await hall.Exports.OpenAsync(export.File, default);
        using var reader = new StreamReader(file!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Without when it was made, and from where.</summary>
    public static string WithoutEnvelope(string json) => Envelope().Replace(json, "");

    [GeneratedRegex("""^ +"(madeAt|ledgerPosition|ledgerHead)": .*\n""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Envelope();
}
