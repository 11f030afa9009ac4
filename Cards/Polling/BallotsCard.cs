using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>Who chose what in a named poll; facilitators and organisers see it, as the ballot said.</summary>
public static class BallotsCard
{
    /// <param name="view">The poll, as a facilitator may see it.</param>
    /// <param name="ballots">Each delegate's name, and their choice in words.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(PollView view, IReadOnlyList<(string Name, string Choice)> ballots, int page)
    {
        var sheet = new Sheet().Title(Sentences.BallotsTitle).Aside(PollWords.CalledAndState(view)).Say(view.Poll.Question);
        if (view.Poll.IsSecret)
            return sheet.Say(PollWords.Secrecy(view.Poll)).Card();
        sheet.Aside(ballots.Count == 0 ? Sentences.BallotsNone : Sentences.BallotsForWhom);
        Page.Of(ballots.Select(one => new Part("", new Sheet().Fact(one.Name, one.Choice), Part.FigureRows)), page, sheet).WriteOnto(sheet, $"ballots {view.Poll.Number}");
        return sheet.Card();
    }
}
