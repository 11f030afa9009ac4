namespace Bot.Rehearsing;

/// <summary>The lines of the sample, said in their order. A line counts when its receipt has come and was written down.</summary>
public sealed class Performance(Sample sample, Cast cast, Troupe troupe, Bookmark bookmark, TextWriter console)
{
    /// <summary>Says every line that is not acknowledged yet, and answers how many were refused.</summary>
    public async Task<int> PlayAsync(CancellationToken cancel)
    {
        var refused = 0;
        foreach (var line in sample.Lines.Where(line => !bookmark.Filed.ContainsKey(line.Position)))
        {
            if (!await SayAsync(line, cancel))
                refused++;
        }

        return refused;
    }

    private async Task<bool> SayAsync(SampleLine line, CancellationToken cancel)
    {
        var speaker = cast.SpeakerOf(line) is { } index ? troupe.Delegates[index] : troupe.Facilitator;
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

    /// <summary>The same for the same line of the same sample, whenever it is said.</summary>
    private static string KeyOf(SampleLine line) => $"line-{line.Position}";
}
