using System.Globalization;
using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>What a delegate gets when a poll opens: the question, and the way to answer it.</summary>
public static class BallotCard
{
    // What still fits on a button of a phone, beside its letter.
    private const int LongestOnButton = 28;

    /// <param name="view">The poll, as the delegate may see it.</param>
    /// <param name="draft">Names the form for ever; where one tap votes, it is not needed.</param>
    /// <param name="isReminder">Whether it comes once more because the vote is missing.</param>
    public static AdaptiveCard Of(PollView view, string draft, bool isReminder = false)
    {
        if (view.Poll.State != PollState.Open)
            return NotNow(view);
        var whatToDo = isReminder ? $"{Sentences.BallotMissing} {WhatToDo(view)}" : WhatToDo(view);
        return view.Kind == PollKind.SingleChoice || view.Kind == PollKind.Rating ? Tapped(view, whatToDo) : BallotForm.Of(view, draft, whatToDo);
    }

    /// <summary>What becomes of a vote: until when it can be changed, and when the room sees the result.</summary>
    internal static string Afterwards(PollView view) =>
        string.Join(' ', PollWords.Until(view.Poll).Append(view.Poll.IsLive ? Sentences.PollShownLive : Sentences.PollShownLater));

    private static AdaptiveCard NotNow(PollView view) =>
        new Sheet().Title(view.Poll.Question).Aside(PollWords.Called(view)).Say(Wording.Format(Sentences.BallotNotTaken, PollWords.State(view.Poll.State))).Card();

    private static string WhatToDo(PollView view)
    {
        var (kind, atMost) = (view.Kind, view.Poll.AtMost);
        if (kind == PollKind.SingleChoice)
            return Sentences.BallotSingle;
        if (kind == PollKind.MultipleChoice)
            return atMost >= view.Options.Count ? Sentences.BallotAnyNumber : Wording.Format(Sentences.BallotMultiple, atMost);
        if (kind == PollKind.Rating)
            return Wording.Format(Sentences.BallotRating, Poll.HighestRating);
        if (kind == PollKind.Ranking)
            return Sentences.BallotRanking;
        if (kind == PollKind.DotVote)
            return Wording.Format(Sentences.BallotDots, Wording.Counted(atMost, Sentences.DotsOne, Sentences.DotsMany));
        return kind == PollKind.OpenText ? Wording.Format(Sentences.BallotOpen, Poll.MostWords) : Sentences.BallotAgreement;
    }

    private static AdaptiveCard Tapped(PollView view, string whatToDo)
    {
        var sheet = new Sheet().Title(view.Poll.Question).Aside(PollWords.Called(view)).Aside(PollWords.Secrecy(view.Poll)).Say(whatToDo);
        if (view.Kind == PollKind.Rating)
            Rate(view, sheet);
        else if (view.Options.Any(option => option.Length > LongestOnButton))
            ChooseByLetter(view, sheet);
        else
            Choose(view, sheet);
        return sheet.Say(Afterwards(view)).Aside(Wording.Format(Sentences.BallotTyped, TypedVote.Example(view))).Card();
    }

    private static void Rate(PollView view, Sheet sheet)
    {
        var levels = Enumerable.Range(1, Poll.HighestRating).ToList();
        foreach (var level in levels.Where(level => level == 1 || level == Poll.HighestRating))
            sheet.Say(PollWords.Option(view, level - 1));
        sheet.Buttons(levels.Select(level => Line.Button(level.ToString(CultureInfo.CurrentCulture), $"vote {view.Poll.Number}: {level}", view.Poll.ConsultationId)));
    }

    private static void ChooseByLetter(PollView view, Sheet sheet)
    {
        for (var option = 0; option < view.Options.Count; option++)
            sheet.Say(PollWords.Option(view, option));
        sheet.Buttons(Enumerable.Range(0, view.Options.Count).Select(option => Button(view, option, PollWords.Letter(option))));
    }

    /// <summary>Each on a row of its own: side by side their words would be cut off.</summary>
    private static void Choose(PollView view, Sheet sheet)
    {
        for (var option = 0; option < view.Options.Count; option++)
            sheet.Buttons(Button(view, option, PollWords.Option(view, option)));
    }

    private static AdaptiveSubmitAction Button(PollView view, int option, string title) => Line.Button(title, TypedVote.For(view.Poll, option), view.Poll.ConsultationId);
}
