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
        var sheet = new Sheet().Title(Wording.Format(isChange ? Sentences.VoteIsChanged : Sentences.VoteIsIn, poll.Number));
        foreach (var sentence in PollWords.Until(poll))
            sheet.Say(sentence);
        sheet.Aside(PollWords.Secrecy(poll)).Aside(poll.IsLive ? Sentences.PollShownLive : Sentences.PollShownLater);
        sheet.Buttons(Line.Button(Sentences.ButtonChangeVote, $"vote {poll.Number}:"));
        return poll.IsLive ? sheet.Buttons(Line.Button(Sentences.ButtonResults, $"results {poll.Number}")).Card() : sheet.Card();
    }
}
