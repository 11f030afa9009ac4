using System.Security.Cryptography;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Summarising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace Dialogs.Exporting;

/// <summary>What organisers type to take the record with them.</summary>
internal sealed class ExportingLines(IEnumerable<IReportWriter> writers, IExportShelf shelf, TimeProvider time) : ICapability
{
    public string Heading => Sentences.HeadingExporting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["export"], "export md", () => Sentences.WhatExport, ExportAsync) { For = Role.Organiser },
    ];

    private async Task ExportAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: Role.Organiser })
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var writer = writers.FirstOrDefault(w => Prompts.Is(rest, w.Format));
        if (writer is null)
        {
            await turn.SayAsync(Prompts.Ask(Sentences.ExportHow, writers.Select(w => $"export {w.Format}")));
            return;
        }

        var madeAt = time.GetUtcNow();
        var (summary, position) = await turn.ReadAsync(books => (
            Summary.Of(books, consultation.Id, Focus.All),
            books.All<LedgerRow>().Where(r => r.Chain == consultation.Id).Max(r => (long?)r.Position) ?? 0));
        var file = writer.Write(summary, madeAt, position);
        var id = Decision.NewId();
        var key = Codes.NewKey();
        var export = new Export
        {
            Id = id,
            ConsultationId = consultation.Id,
            Key = turn.LineKey,
            LinkHash = Codes.Hash(key),
            File = $"{id:N}.{writer.Format}",
            SaveAs = file.SaveAs,
            ContentType = file.ContentType,
            Checksum = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
            Contributions = summary.Entries.Count,
            ExpiresAt = madeAt + Export.LinkLife,
        };
        await shelf.PutAsync(export.File, file.Content, turn.Cancel);
        var recorded = await turn.DoAsync(new RecordExport { By = turn.Speaker.By, Export = export, ReadUpTo = position });
        if (!recorded.Is(out var made, out var refusal))
        {
            await shelf.DeleteAsync(export.File, turn.Cancel);
            await turn.RefuseAsync(refusal);
            return;
        }

        if (made.Id != export.Id)
        {
            await shelf.DeleteAsync(export.File, turn.Cancel);
            await turn.SayAsync(Sentences.ExportMadeAlready);
            return;
        }

        var answer = MessageFactory.Text(Prompts.Fill(Sentences.ExportMade, summary.Entries.Count, turn.Links.Download(key), (int)Export.LinkLife.TotalMinutes, made.Checksum[..12]));
        answer.KeptAs(Sentences.ExportWasShown);
        await turn.SayAsync(answer);
    }
}
