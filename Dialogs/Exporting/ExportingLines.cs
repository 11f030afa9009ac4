using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Scheduling;
using Consultations.Summarising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace Dialogs.Exporting;

/// <summary>What organisers type to take the record with them.</summary>
internal sealed class ExportingLines(IEnumerable<IReportWriter> writers, IExportShelf shelf, FileOffer files, TimeProvider time) : ICapability
{
    public string Heading => Sentences.HeadingExporting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["export"], "export FORMAT [item N]", () => Sentences.WhatExport, ExportAsync) { For = Role.Organiser },
    ];

    private async Task ExportAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: Role.Organiser })
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var (format, item) = ReadItem(rest);
        var writer = writers.FirstOrDefault(w => Prompts.Is(format, w.Format));
        if (writer is null)
        {
            await turn.SayAsync(Prompts.Ask(Sentences.ExportHow, writers.Select(w => $"export {w.Format}")));
            return;
        }

        var madeAt = time.GetUtcNow();
        var record = await turn.ReadAsync(books => FocusOf(books, consultation.Id, item) is { } focus ? PublishedRecord.Of(books, consultation.Id, focus) : null);
        if (record is null)
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchItem), item!));
            return;
        }

        var source = new ReportSource(record, madeAt);
        var id = Decision.NewId();
        var key = Codes.NewKey();
        var file = new ExportFile($"{id:N}.{writer.Ending}", $"{source.FileStem}.{writer.Ending}", writer.ContentType);
        if (await PutAsync(turn, file, (to, cancel) => writer.WriteAsync(source, to, cancel)) is not { } shelved)
            return;
        var export = new Export
        {
            Id = id,
            ConsultationId = consultation.Id,
            Key = turn.LineKey,
            LinkHash = Codes.Hash(key),
            File = file.Name,
            SaveAs = file.SaveAs,
            ContentType = file.ContentType,
            Checksum = shelved.Checksum,
            Contributions = source.Contributions,
            ExpiresAt = madeAt + Export.LinkLife,
        };
        var recorded = await turn.DoAsync(new RecordExport { By = turn.Speaker.By, Export = export, ReadUpTo = record.LedgerPosition });
        if (!recorded.Is(out var made, out var refusal))
        {
            await TakeOffAsync(turn, file);
            await turn.RefuseAsync(refusal);
            return;
        }

        if (made.Id != export.Id)
        {
            await TakeOffAsync(turn, file);
            await turn.SayAsync(Sentences.ExportMadeAlready);
            return;
        }

        if (FileOffer.IsFor(turn))
        {
            await files.ShowAsync(turn, made, key, shelved.Length);
            return;
        }

        var answer = MessageFactory.Text(Prompts.Fill(Sentences.ExportMade, source.Contributions, turn.Links.Download(key), (int)Export.LinkLife.TotalMinutes, made.Checksum[..12]));
        answer.KeptAs(Sentences.ExportWasShown);
        await turn.SayAsync(answer);
    }

    /// <summary>Null, and said, where the shelf takes nothing now.</summary>
    private async Task<ShelvedFile?> PutAsync(Turn turn, ExportFile file, Func<Stream, CancellationToken, Task> write)
    {
        try
        {
            return await shelf.PutAsync(file, write, turn.Cancel);
        }
        catch (ExportShelfException)
        {
            await turn.SayAsync(Sentences.ExportNotPut);
            return null;
        }
    }

    private async Task TakeOffAsync(Turn turn, ExportFile file)
    {
        try
        {
            await shelf.DeleteAsync(file.Name, turn.Cancel);
        }
        catch (ExportShelfException)
        {
            // The shelf has told the log. No link leads to the file, and the answer is the same.
        }
    }

    /// <summary>"md item 2" is a format and the number of an agenda item.</summary>
    private static (string Format, int? Item) ReadItem(string rest)
    {
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is [var format, var mark, var last] && Prompts.Is(mark, "item") && LineReader.Number(last) is ({ } number, "")
            ? (format, number)
            : (rest, null);
    }

    /// <summary>All of it, or one agenda item; null where there is no such item.</summary>
    private static Focus? FocusOf(IBooks books, Guid consultation, int? number)
    {
        if (number is null)
            return Focus.All;
        return AgendaItem.Find(books, consultation, number) is { } found ? new Focus.Item(found) : null;
    }
}
