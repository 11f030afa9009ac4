namespace Bot.Rehearsing;

/// <summary>The lines of the sample, said in their order. A line counts when its receipt has come and was written down.</summary>
public sealed class Performance(Sample sample, Cast cast, Troupe troupe, Bookmark bookmark, TextWriter console)
{
    /// <summary>Says every line that is not acknowledged yet, and answers how many were refused.</summary>
    public async Task<int> PlayAsync(CancellationToken cancel)
    {
        var refused = 0;
        // What a death left open would take in lines that belong to no item.
        await TurnToAsync(null, cancel);
        foreach (var line in sample.Lines.Where(line => !bookmark.Filed.ContainsKey(line.Position)))
        {
            await TurnToAsync(line.Item, cancel);
            if (!await SayAsync(line, cancel))
                refused++;
        }

        await TurnToAsync(null, cancel);
        return refused;
    }

    /// <summary>The facilitator closes the agenda item that is open, and opens this one.</summary>
    private async Task TurnToAsync(int? item, CancellationToken cancel)
    {
        if (bookmark.Open == item)
            return;
        if (bookmark.Open is { } open)
            await MoveAsync($"close {open}", cancel);
        bookmark.Open = item;
        bookmark.Save();
        if (item is { } next)
            await MoveAsync($"open {next}", cancel);
    }

    private async Task MoveAsync(string line, CancellationToken cancel)
    {
        var answer = await troupe.Facilitator.SayAsync(line, cancel);
        if (!answer.HasCard)
            throw new RehearsalStoppedException(Say.With(Sentences.RehearsalNoItem, line));
        await console.WriteLineAsync(Say.With(Sentences.RehearsalSaid, troupe.Facilitator.Part, line, Say.Glimpse(answer.Words)));
    }

    private async Task<bool> SayAsync(SampleLine line, CancellationToken cancel)
    {
        var speaker = WhoSays(line);
        var words = TypedLine.Contribution(line);
        var answer = await speaker.SayAsync(words, KeyOf(line), cancel);
        if (answer.Receipt is { } number)
        {
            bookmark.Filed[line.Position] = number;
            bookmark.Save();
            await console.WriteLineAsync(Say.With(Sentences.RehearsalLine, line.Position, sample.Lines.Count, speaker.Part, words, Say.Glimpse(answer.Words)));
            return true;
        }

        await console.WriteLineAsync(Say.With(Sentences.RehearsalLineRefused, line.Position, sample.Lines.Count, speaker.Part, words, Say.Glimpse(answer.Words)));
        if (answer.IsQuestion)
            await speaker.SayAsync("cancel", cancel);
        return false;
    }

    private Visitor WhoSays(SampleLine line)
    {
        if (cast.SpeakerOf(line) is { } index)
            return troupe.Delegates[index];
        return line.Speaker is SampleSpeaker.OnTheFloor && troupe.Rapporteur is { } rapporteur ? rapporteur : troupe.Facilitator;
    }

    /// <summary>The same for the same line of the same sample, whenever it is said.</summary>
    private static string KeyOf(SampleLine line) => $"line-{line.Position}";
}
