using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Exporting;

/// <summary>What makes read-only copies of what was exported. The file comes by the page's paper clip, which says the same line.</summary>
internal sealed class ImportingLines : ICapability
{
    public string Heading => Sentences.HeadingExporting;

    public IEnumerable<Verb> Verbs =>
    [
        new(["import"], "import", () => Sentences.WhatImport, ImportAsync) { CutsIn = Verb.Alone, For = Role.Organiser, InConsultation = false, TakesMore = false },
    ];

    private static async Task ImportAsync(Turn turn, string rest)
    {
        if (!await Showing.IsOrganiserAsync(turn))
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
        else if (turn.Context.TurnState.Get<UploadedRecord>() is { } file)
            await TakeAsync(turn, file.Content);
        else
            await turn.SayAsync(Sentences.ImportHow, turn.Records.Most / (1024 * 1024));
    }

    private static async Task TakeAsync(Turn turn, byte[] content)
    {
        if (!turn.Records.Take(content).Is(out var file, out var refusal)
            || !(await turn.DoAsync(new ImportRecord { By = turn.Speaker.By, Key = turn.LineKey, File = file })).Is(out var imported, out refusal))
        {
            await turn.RefuseAsync(refusal);
            return;
        }

        await turn.LookAgainAsync();
        var (inputs, polls) = (file.Records.Sum(one => one.Record.Summary.Entries.Count), file.Records.Sum(one => one.Record.Polls.Count));
        if (file.Series is { } series)
            await turn.SayAsync(Prompts.Fill(Sentences.ImportMadeSeries, series.Title, imported.Copies.Count, inputs, polls) + "\n\n" + string.Join("\n\n", imported.Copies.Select(CodeOf)));
        else
            await turn.SayAsync(Sentences.ImportMade, imported.Copies[0].Title, inputs, polls, imported.Copies[0].JoinCode);
        await turn.SayAsync(Prompts.Ask(
            imported.WasExportedHere ? Sentences.ImportIsOurs : Sentences.ImportIsForeign,
            file.Series is null ? ["summary", "code", "export json"] : ["summary", "code", "preview series", "export json series"]));
    }

    private static string CodeOf(Consultation copy, int at) => Prompts.Fill(Sentences.ImportCodeOf, copy.Ordinal ?? at + 1, copy.Title, copy.Place, copy.JoinCode);
}
