using System.Globalization;
using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>A ballot that takes more than one tap. Options are named by their number on the ballot, from 1.</summary>
public static class BallotForm
{
    /// <summary>Ids of fields: all options that are chosen; and what a number from 1 follows.</summary>
    public const string Options = "options", Place = "place", Dots = "dots", Words = "words", Statement = "statement";

    /// <summary>What a field of a statement can say.</summary>
    public const string Agree = "agree", Disagree = "disagree", Pass = "pass";

    // All statements of an agreement together; a text that takes more than its part is shortened.
    private const int MostStated = Poll.LongestStatements;

    internal static AdaptiveCard Of(PollView view, string draft, string whatToDo)
    {
        var form = new Form($"vote {view.Poll.Number}", draft, view.Poll.ConsultationId.ToString("N")).Title(view.Poll.Question)
            .Aside(PollWords.Called(view))
            .Aside(PollWords.Secrecy(view.Poll))
            .Say(whatToDo);
        Fields(form, view);
        return form.Say(BallotCard.Afterwards(view)).Card(Sentences.ButtonVote, Wording.Format(Sentences.BallotTyped, TypedVote.Example(view)));
    }

    private static void Fields(Form form, PollView view)
    {
        if (view.Kind == PollKind.MultipleChoice)
            form.Several(Options, Sentences.FieldOptionsChosen, Choices(view));
        else if (view.Kind == PollKind.Ranking)
            Rank(form, view);
        else if (view.Kind == PollKind.DotVote)
            Spread(form, view);
        else if (view.Kind == PollKind.OpenText)
            Write(form);
        else
            Stand(form, view);
    }

    private static void Rank(Form form, PollView view)
    {
        for (var option = 0; option < view.Options.Count; option++)
            form.Say(PollWords.Option(view, option));
        for (var place = 1; place <= view.Options.Count; place++)
            form.Pick(Field(Place, place), Wording.Format(Sentences.FieldPlace, place), Choices(view), isRequired: true);
    }

    private static void Spread(Form form, PollView view)
    {
        var dots = Enumerable.Range(0, view.Poll.AtMost + 1).Select(Number).Select(number => (number, number)).ToList();
        for (var option = 0; option < view.Options.Count; option++)
            form.Pick(Field(Dots, option + 1), PollWords.Option(view, option), dots, "0");
    }

    private static void Write(Form form)
    {
        for (var word = 1; word <= Poll.MostWords; word++)
            form.Text(Field(Words, word), Wording.Format(Sentences.FieldWords, word), isRequired: word == 1, longest: Poll.LongestWord);
    }

    private static void Stand(Form form, PollView view)
    {
        var longest = MostStated / view.Options.Count;
        for (var option = 0; option < view.Options.Count; option++)
        {
            form.Say(PollWords.Option(view, option, longest));
            if (view.Options[option].Length > longest)
                form.Aside(Wording.Format(Sentences.StatementShortened, view.Poll.Options[option]));
            if (view.Options[option].Length > 0)
                form.OneOf(Field(Statement, option + 1), Wording.Format(Sentences.FieldStatement, PollWords.Letter(option)), Stances());
        }
    }

    private static IEnumerable<(string Title, string Value)> Stances() => [(Sentences.StanceAgree, Agree), (Sentences.StanceDisagree, Disagree), (Sentences.StancePass, Pass)];

    private static IEnumerable<(string Title, string Value)> Choices(PollView view) =>
        Enumerable.Range(0, view.Options.Count).Select(option => (PollWords.Option(view, option), Number(option + 1)));

    private static string Field(string name, int number) => name + Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
