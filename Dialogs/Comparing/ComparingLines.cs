using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Comparing;

/// <summary>What organisers type to see the meetings of a series side by side.</summary>
internal sealed class ComparingLines : ICapability
{
    public string Heading => Sentences.HeadingComparing;

    public IEnumerable<Verb> Verbs =>
    [
        new(["summary series"], "summary series [N] [page N]", () => Sentences.WhatSummarySeries, ShowAsync) { For = Role.Organiser, InConsultation = false, Fits = rest => Verb.Numbered(LineReader.Page(rest).Before) },
    ];

    private static async Task ShowAsync(Turn turn, string rest)
    {
        var (words, page) = LineReader.Page(rest);
        if (!await Showing.IsOrganiserAsync(turn))
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
        else if (await FramingLines.FindAsync(turn, LineReader.Number(words).Number) is { } series)
            await Showing.SeriesAsync(turn, series, page);
        else
            await turn.SayAsync(words.Length == 0 ? Sentences.NoSeriesYet : Consultations.Sentences.NoSuchSeries);
    }
}
