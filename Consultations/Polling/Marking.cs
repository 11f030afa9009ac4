using Consultations.Deciding;

namespace Consultations.Polling;

/// <summary>Whether a ballot is filled in as its poll asks.</summary>
public static class Marking
{
    /// <summary>What is wrong with it, in a sentence that says how to do it; null where nothing is.</summary>
    public static Refusal? Unfit(Poll poll, Choice choice)
    {
        var marks = choice.Marks;
        if (poll.Kind == PollKind.OpenText.Id)
            return UnfitWords(poll, choice);
        if (marks.Count != poll.Places || choice.Words.Count > 0)
            return new Refusal(nameof(Sentences.BallotOfAnother), poll.Number);
        return poll.Kind switch
        {
            "multiple-choice" => marks.All(IsTick) && marks.Sum() >= 1
                ? marks.Sum() <= poll.AtMost ? null : new Refusal(nameof(Sentences.BallotTooMany), poll.AtMost, marks.Sum())
                : new Refusal(nameof(Sentences.BallotEmpty)),
            "ranking" => marks.Order().SequenceEqual(Enumerable.Range(1, poll.Places)) ? null : new Refusal(nameof(Sentences.BallotSkipsAPlace), poll.Places),
            "dot-vote" => marks.All(mark => mark >= 0) && Dots(marks) >= 1
                ? Dots(marks) <= poll.AtMost ? null : new Refusal(nameof(Sentences.BallotTooManyDots), poll.AtMost, Dots(marks))
                : new Refusal(nameof(Sentences.BallotEmpty)),
            "agreement" => marks.All(mark => mark is -1 or 0 or 1) ? null : new Refusal(nameof(Sentences.BallotOfAnother), poll.Number),
            _ => marks.All(IsTick) && marks.Sum() == 1 ? null : new Refusal(nameof(Sentences.BallotJustOne)),
        };
    }

    private static Refusal? UnfitWords(Poll poll, Choice choice)
    {
        if (choice.Marks.Count > 0 || choice.Words.Count == 0 || choice.Words.Any(word => string.IsNullOrWhiteSpace(word)))
            return new Refusal(nameof(Sentences.BallotWordsMissing), Poll.MostWords);
        if (choice.Words.Count > Poll.MostWords)
            return new Refusal(nameof(Sentences.BallotTooManyWords), Poll.MostWords, choice.Words.Count);
        return choice.Words.Any(word => word.Length > Poll.LongestWord) ? new Refusal(nameof(Sentences.BallotWordTooLong), Poll.LongestWord) : null;
    }

    private static long Dots(IReadOnlyList<int> marks) => marks.Sum(mark => (long)mark);

    private static bool IsTick(int mark) => mark is 0 or 1;
}
