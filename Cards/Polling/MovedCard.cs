using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>What takes the place of a result that moved here, once another card in the same conversation moves in its stead: old figures do not stay behind.</summary>
public static class MovedCard
{
    public static AdaptiveCard Of(PollView view) => new Sheet().Heading(view.Poll.Question).Aside(PollWords.Called(view)).Aside(Sentences.FiguresMoved)
        .Buttons(Line.Button(Sentences.ButtonResults, $"results {view.Poll.Number}")).Card();
}
