using AdaptiveCards;
using Consultations.Organising;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>The polls of a consultation, and how far each is.</summary>
public static class PollsCard
{
    /// <param name="consultation">Whose they are.</param>
    /// <param name="polls">In the order to be shown, as whoever looks may see them.</param>
    /// <param name="mayChange">Whether whoever looks leads the polls; nobody else sees a draft.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(Consultation consultation, IReadOnlyList<PollView> polls, bool mayChange, int page)
    {
        var sheet = new Sheet().Title(Sentences.Polls).Aside(consultation.Title);
        var seen = polls.Where(view => mayChange || view.Poll.State != PollState.Draft).ToList();
        if (seen.Count == 0)
            sheet.Say(mayChange ? Sentences.NoPollsHow : Sentences.NoPolls);
        Page.Of(seen.Select(view => new Part("", Written(view, mayChange))), page, sheet).WriteOnto(sheet, "polls");
        return mayChange ? sheet.Buttons(Line.Button(Sentences.ButtonNewPoll, "form poll")).Card() : sheet.Card();
    }

    private static Sheet Written(PollView view, bool mayChange)
    {
        var poll = view.Poll;
        var sheet = new Sheet().Say(Wording.Format(Sentences.Numbered, poll.Number, poll.Question)).Aside(PollWords.CalledAndState(view));
        if (poll.State == PollState.Draft)
            return sheet.Buttons(Look(poll));
        sheet.Aside(PollWords.Voted(view));
        var results = Line.Button(Wording.Format(Sentences.ButtonResultsOf, poll.Number), $"results {poll.Number}");
        if (mayChange)
            return sheet.Buttons(Look(poll), results);
        return poll.State == PollState.Open ? sheet.Buttons(Line.Button(Sentences.ButtonVote, $"vote {poll.Number}:"), results) : sheet.Buttons(results);
    }

    private static AdaptiveSubmitAction Look(Poll poll) => Line.Button(Wording.Format(Sentences.ButtonPoll, poll.Number), $"poll {poll.Number}");
}
