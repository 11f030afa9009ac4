using Cards.Comparing;
using Cards.Summarising;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Dialogs.Exporting;

/// <summary>What organisers type to take the record with them, and what shows beforehand what they would take.</summary>
internal sealed class ExportingLines(IEnumerable<IReportWriter> writers, IExportShelf shelf, FileOffer files, TimeProvider time) : ICapability
{
    /// <summary>Whatever takes longer says that it is under way.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    /// <summary>The most names that are listed in one message.</summary>
    private const int MostNames = 40;

    public string Heading => Sentences.HeadingExporting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["export"], "export FORMAT [item N | PLACE | series]", () => Sentences.WhatExport, ExportAsync) { For = Role.Organiser, IsForCopies = true },
        new(["preview"], "preview [item N | PLACE | series] [page N]", () => Sentences.WhatPreview, PreviewAsync) { For = Role.Facilitator, IsForCopies = true, Fits = rest => ExportPart.CanBe(LineReader.Page(rest).Before) },
    ];

    private async Task ExportAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: Role.Organiser })
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var (line, anyway) = ExportPart.Insisting(rest);
        var (format, part) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, "");
        if (writers.FirstOrDefault(w => Prompts.Is(format, w.Format)) is not { } writer)
        {
            await turn.SayAsync(Prompts.Ask(Sentences.ExportHow, writers.Select(w => $"export {w.Format}")));
            return;
        }

        var read = await turn.ReadAsync(books => ReadOnce(books, turn, consultation, part, anyway));
        if (!read.Is(out var what, out var refusal))
            await turn.RefuseAsync(refusal);
        else if (what.Names.Count > 0)
            await AskAsync(turn, what.Names, $"export {line} anyway");
        else
            await MakeAsync(turn, consultation, writer, what.Source);
    }

    /// <summary>What the file is made from, and the names in it that nobody has looked at yet.</summary>
    private Result<Asked> ReadOnce(IBooks books, Turn turn, Consultation consultation, string part, bool anyway)
    {
        if (!ExportPart.Read(books, turn.Records, consultation, part, time.GetUtcNow()).Is(out var source, out var refusal))
            return refusal;
        if (ExportRights.Exporting(books, turn.Speaker.Person?.Id, IdsOf(source)) is { } mayNot)
            return mayNot;
        return new Asked(source, anyway ? [] : [.. source.Records.Where(record => IsFirst(books, record)).SelectMany(record => NamesInTexts.In(books, record))]);
    }

    private static bool IsFirst(IBooks books, PublishedRecord record)
    {
        var id = record.Summary.Consultation.Id;
        return !books.All<Export>().Any(export => export.ConsultationId == id);
    }

    private static Task AskAsync(Turn turn, IReadOnlyList<NameFound> names, string insist)
    {
        foreach (var key in names.SelectMany(name => name.Keys).Distinct(StringComparer.Ordinal))
            turn.Context.Shows(key);
        var listed = string.Join("; ", names.Take(MostNames).Select(name => Prompts.Fill(Sentences.ExportNameIn, name.Name, string.Join(", ", name.Numbers))));
        return turn.SayAsync(Prompts.Ask(Prompts.Fill(Sentences.ExportNames, names.Count, listed, insist), insist));
    }

    private async Task MakeAsync(Turn turn, Consultation consultation, IReportWriter writer, ReportSource source)
    {
        var id = Decision.NewId();
        var key = Codes.NewKey();
        var file = new ExportFile(Export.FileOf(id, writer.Ending), $"{source.FileStem}.{writer.Ending}", writer.ContentType);
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
            Others = [.. IdsOf(source).Where(other => other != consultation.Id).Select(other => other.ToString("N"))],
            ExpiresAt = source.MadeAt + Export.LinkLife,
        };
        var positions = source.Records.ToDictionary(record => record.Summary.Consultation.Id, record => record.LedgerPosition);
        var recorded = await turn.DoAsync(new RecordExport { By = turn.Speaker.By, Export = export, ReadUpTo = positions });
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
            return await WaitAsync(turn, shelf.PutAsync(file, write, turn.Cancel));
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

    /// <summary>Waits for the file; whoever waits too is shown that it is being made.</summary>
    private async Task<ShelvedFile> WaitAsync(Turn turn, Task<ShelvedFile> making)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(turn.Cancel);
        if (await Task.WhenAny(making, Task.Delay(Long, time, stop.Token)) != making)
        {
            await turn.SayAsync(Sentences.ExportBeingMade);
            await turn.SayAsync(new Activity { Type = ActivityTypes.Typing });
        }

        await stop.CancelAsync();
        return await making;
    }

    private async Task PreviewAsync(Turn turn, string rest)
    {
        if (turn.Speaker is not { Consultation: { } consultation, Role: >= Role.Facilitator })
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)));
            return;
        }

        var (part, page) = LineReader.Page(rest);
        var read = await turn.ReadAsync(books => ExportPart.Read(books, turn.Records, consultation, part, time.GetUtcNow()).Is(out var found, out var problem)
            ? ExportRights.Previewing(books, turn.Speaker.Person?.Id, IdsOf(found)) is { } mayNot ? mayNot : (Result<ReportSource>)found
            : problem);
        if (!read.Is(out var source, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        if (source.Series is { } series)
            await turn.ShowAsync(SeriesCard.Of(series.SideBySide, page));
        else if (source.Records[0].Summary is var summary)
            await turn.ShowAsync(SummaryCard.Of(summary, -1, page), summary.Entries.Concat(summary.AlsoConcerning).Select(entry => entry.Key));
        var holds = Prompts.Fill(Sentences.PreviewHolds, source.Contributions, source.Records.Sum(record => record.Polls.Count), source.FileStem);
        await turn.SayAsync(turn.Speaker.Role == Role.Organiser ? Prompts.Ask(holds, writers.Select(w => $"export {w.Format} {part}".TrimEnd())) : MessageFactory.Text(holds));
    }

    private static IEnumerable<Guid> IdsOf(ReportSource source) => source.Records.Select(record => record.Summary.Consultation.Id);

    private sealed record Asked(ReportSource Source, IReadOnlyList<NameFound> Names);
}
