namespace Bot.Rehearsing;

/// <summary>
/// The organiser says what frames the consultation, and the facilitator puts the agenda up: a line each, whose place is kept. Said again they change nothing.
/// </summary>
public sealed class SettingUp(Sample sample, Bookmark bookmark, TextWriter console)
{
    private const int MostSeries = 500;
    private static readonly string RegionIsDefined = global::Dialogs.Sentences.RegionDefined.Split('{')[0];

    private int said;

    /// <summary>How many lines the bot did not take.</summary>
    public int Refused { get; private set; }

    /// <summary>The series and the frame.</summary>
    public async Task FrameAsync(Visitor organiser, CancellationToken cancel)
    {
        if (sample.Series is { } series)
        {
            bookmark.Series ??= await SeriesAsync(organiser, series, cancel);
            bookmark.Save();
            foreach (var line in TypedFrame.OfSeries(series, bookmark.Series.Value))
                await SayAsync(organiser, line, cancel);
        }

        foreach (var line in TypedFrame.OfConsultation(sample.Frame, bookmark.Series))
            await SayAsync(organiser, line, cancel);
    }

    /// <summary>The agenda. Its items get the numbers of their positions, so one that is missing stops the rehearsal.</summary>
    public async Task AgendaAsync(Visitor facilitator, CancellationToken cancel)
    {
        foreach (var (index, item) in sample.Agenda.Index())
        {
            var lines = TypedFrame.OfItem(item, index + 1).ToList();
            var refused = Refused;
            await SayAsync(facilitator, lines[0], cancel);
            if (Refused > refused)
                throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoItem, lines[0]));
            foreach (var line in lines.Skip(1))
                await SayAsync(facilitator, line, cancel);
        }
    }

    /// <summary>The number of the series of that title: one that the bot knows, or a new one.</summary>
    private async Task<int> SeriesAsync(Visitor organiser, SampleSeries series, CancellationToken cancel)
    {
        for (var number = 1; number < MostSeries; number++)
        {
            var answer = await organiser.SayAsync($"series {number}", cancel);
            if (!answer.HasCard)
                answer = await AnswerAllAsync(organiser, TypedFrame.NewSeries(series), $"series-{bookmark.JoinCode}", cancel);
            if (answer.HasCard && answer.Words.Split('\n')[0].Trim().Equals(TypedFrame.Title(series.Title), StringComparison.OrdinalIgnoreCase))
                return number;
            if (!answer.HasCard)
                break;
        }

        throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoSeries, TypedFrame.NewSeries(series)));
    }

    private async Task SayAsync(Visitor visitor, string line, CancellationToken cancel)
    {
        var position = said++;
        if (bookmark.Framed.Contains(position))
            return;
        var answer = await AnswerAllAsync(visitor, line, $"frame-{bookmark.JoinCode}-{position}", cancel);
        if (answer.HasCard || answer.Words.StartsWith(RegionIsDefined, StringComparison.Ordinal))
        {
            bookmark.Framed.Add(position);
            bookmark.Save();
            await console.WriteLineAsync(Say.With(Sentences.RehearsalSaid, visitor.Part, line, Say.Glimpse(answer.Words)));
            return;
        }

        Refused++;
        await console.WriteLineAsync(Say.With(Sentences.RehearsalFrameRefused, visitor.Part, line, Say.Glimpse(answer.Words)));
        if (answer.IsQuestion)
            await visitor.SayAsync("cancel", cancel);
    }

    /// <summary>Says it, and answers "not known yet" to whatever the bot asks then.</summary>
    private static async Task<Answer> AnswerAllAsync(Visitor visitor, string line, string key, CancellationToken cancel)
    {
        const int MostQuestions = 5;
        var answer = await visitor.SayAsync(line, key, cancel);
        for (var asked = 0; answer.IsQuestion && answer.Choices.Contains(global::Dialogs.Sentences.NotKnownYet) && asked < MostQuestions; asked++)
            answer = await visitor.SayAsync(global::Dialogs.Sentences.NotKnownYet, cancel);
        return answer;
    }
}
