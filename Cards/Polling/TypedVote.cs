using Consultations.Polling;

namespace Cards.Polling;

/// <summary>A vote as it is typed. It stays English, whatever language is read.</summary>
internal static class TypedVote
{
    // So many statements of an agreement are enough to show how all are answered.
    private const int MostShown = 3;

    private static readonly string[] Stances = ["agree", "pass", "disagree"];

    public static string For(Poll poll, int option) => $"vote {poll.Number}: {Figures.Letter(option)}";

    /// <summary>How somebody could vote in this poll.</summary>
    public static string Example(PollView view) => $"vote {view.Poll.Number}: {Choice(view.Kind, view.Options.Count, view.Poll.AtMost)}";

    private static string Choice(PollKind kind, int options, int atMost)
    {
        if (kind == PollKind.Rating)
            return "4";
        if (kind == PollKind.OpenText)
            return Sentences.BallotWordsExample;
        if (kind == PollKind.SingleChoice)
            return "b";
        if (kind == PollKind.MultipleChoice)
            return atMost > 1 ? options > 2 ? "a, c" : "a, b" : "b";
        if (kind == PollKind.DotVote)
            return atMost > 1 ? $"a {(atMost + 1) / 2}, b {atMost / 2}" : "a 1";
        return kind == PollKind.Ranking
            ? string.Join(", ", Enumerable.Range(0, options).Select(place => Figures.Letter(place < 2 ? 1 - place : place)))
            : string.Join(", ", Stances.Take(Math.Min(options, MostShown)).Select((stance, option) => $"{Figures.Letter(option)} {stance}"));
    }
}
