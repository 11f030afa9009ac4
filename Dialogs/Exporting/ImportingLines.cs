using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Exporting;

/// <summary>What makes a read-only copy of an exported record. The file comes by the page's paper clip, which says the same line.</summary>
internal sealed class ImportingLines(IRecordReader reader) : ICapability
{
    public string Heading => Sentences.HeadingExporting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["import"], "import", () => Sentences.WhatImport, ImportAsync) { CutsIn = Verb.Alone, For = Role.Organiser, InConsultation = false, TakesMore = false },
    ];

    private async Task ImportAsync(Turn turn, string rest)
    {
        if (!await Showing.IsOrganiserAsync(turn))
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
        else if (turn.Context.TurnState.Get<UploadedRecord>() is { } file)
            await TakeAsync(turn, file.Content);
        else
            await turn.SayAsync(Sentences.ImportHow, reader.Most / (1024 * 1024));
    }

    private async Task TakeAsync(Turn turn, byte[] content)
    {
        if (!reader.Read(content, Decision.NewId()).Is(out var record, out var refusal)
            || !(await turn.DoAsync(new ImportRecord { By = turn.Speaker.By, Key = turn.LineKey, Content = content, Record = record })).Is(out var imported, out refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        await turn.LookAgainAsync();
        var copy = imported.Consultation;
        await turn.SayAsync(Sentences.ImportMade, copy.Title, record.Summary.Entries.Count, record.Polls.Count, copy.JoinCode);
        await turn.SayAsync(Prompts.Ask(imported.WasExportedHere ? Sentences.ImportIsOurs : Sentences.ImportIsForeign, "preview", "export json"));
    }
}
