using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>That a vote is in. It does not say what was chosen: the chat keeps it.</summary>
public static class VotedCard
{
    /// <param name="poll">The poll.</param>
    /// <param name="isChange">Whether they had voted before.</param>
    public static AdaptiveCard Of(Poll poll, bool isChange)
    {
        // Short, so that on a phone the next ballot is in sight below it; the ballot said the rest.
        var sheet = new Sheet().Title(Wording.Format(isChange ? Sentences.VoteIsChanged : Sentences.VoteIsIn, poll.Number))
            .Aside(poll.IsSecret ? Sentences.VoteIsSecret : Sentences.VoteIsNamed);
        if (poll.ClosesAt is { } end)
            sheet.Aside(Wording.Format(Sentences.BallotCloses, Clock.At(end)));
        sheet.Buttons(Line.Button(Sentences.ButtonChangeVote, $"vote {poll.Number}:"));
        return poll.IsLive ? sheet.Buttons(Line.Button(Sentences.ButtonResults, $"results {poll.Number}")).Card() : sheet.Card();
    }
}
