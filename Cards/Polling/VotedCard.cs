using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>That a vote is in. It does not say what was chosen: the chat keeps it.</summary>
public static class VotedCard
{
    /// <param name="view">The poll, as the delegate may see it.</param>
    /// <param name="isChange">Whether they had voted before.</param>
    public static AdaptiveCard Of(PollView view, bool isChange)
    {
        var sheet = new Sheet().Title(Wording.Format(isChange ? Sentences.VoteIsChanged : Sentences.VoteIsIn, view.Poll.Number));
        foreach (var sentence in PollWords.Until(view.Poll))
            sheet.Say(sentence);
        sheet.Aside(PollWords.Secrecy(view.Poll)).Aside(view.Poll.IsLive ? Sentences.PollShownLive : Sentences.PollShownLater);
        return view.Poll.IsLive ? sheet.Buttons(Line.Button(Sentences.ButtonResults, $"results {view.Poll.Number}")).Card() : sheet.Card();
    }
}
