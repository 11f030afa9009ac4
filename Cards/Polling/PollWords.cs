using System.Globalization;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>How cards speak of polls.</summary>
internal static class PollWords
{
    /// <summary>"Poll 3, single choice"</summary>
    public static string Called(PollView view) => Wording.Format(Sentences.PollAndKind, view.Poll.Number, view.Kind.Name);

    /// <summary>"Poll 3, single choice: open"</summary>
    public static string CalledAndState(PollView view) => Wording.Format(Sentences.PollKindAndState, view.Poll.Number, view.Kind.Name, State(view.Poll.State));

    public static string State(PollState state) => state switch
    {
        PollState.Draft => Sentences.PollDraft,
        PollState.Open => Sentences.PollOpen,
        PollState.Paused => Sentences.PollPaused,
        _ => Sentences.PollClosed,
    };

    /// <summary>Who learns who chose what, as whoever votes is told.</summary>
    public static string Secrecy(Poll poll) => poll.IsSecret ? Sentences.PollSecret : Sentences.PollNamed;

    /// <summary>Until when a vote can be changed.</summary>
    public static IEnumerable<string> Until(Poll poll)
    {
        yield return Sentences.BallotCanChange;
        if (poll.ClosesAt is { } end)
            yield return Wording.Format(Sentences.BallotCloses, Clock.At(end));
    }

    /// <summary>"12 of 40 have voted."</summary>
    public static string Voted(PollView view) => view.Joined is { } joined
        ? Wording.Format(view.Votes == 1 ? Sentences.VotedOfOne : Sentences.VotedOfMany, view.Votes, joined)
        : Wording.Counted(view.Votes, Sentences.VotedOne, Sentences.VotedMany);

    /// <summary>"A": what names an option on a card.</summary>
    public static string Letter(int option) => char.ToUpperInvariant(Figures.Letter(option)).ToString();

    /// <summary>"A – witnesses turn hostile"; "5 – completely" of a rating.</summary>
    public static string Option(PollView view, int option, int longest = int.MaxValue)
    {
        if (view.Kind == PollKind.Rating)
            return Level(view.Poll, option + 1);
        return Wording.Format(Sentences.Numbered, Letter(option), Text(view, option, longest));
    }

    /// <summary>What an option says, shortened after a word where it is longer.</summary>
    public static string Text(PollView view, int option, int longest = int.MaxValue)
    {
        var text = view.Options[option];
        if (text.Length <= longest)
            return text.Length == 0 ? Sentences.OptionGone : text;
        var end = text.LastIndexOf(' ', longest - 1);
        return $"{text[..(end > longest / 2 ? end : longest - 1)]}…";
    }

    private static string Level(Poll poll, int level)
    {
        var meaning = level == 1 ? poll.LowEnd : level == Poll.HighestRating ? poll.HighEnd : "";
        return meaning.Length == 0 ? level.ToString(CultureInfo.CurrentCulture) : Wording.Format(Sentences.Numbered, level, meaning);
    }
}
