using System.Globalization;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>What a named ballot says, in words.</summary>
public static class ChoiceWords
{
    private const int LongestOption = 60;

    public static string Of(PollView view, Choice choice)
    {
        if (view.Kind == PollKind.OpenText)
            return string.Join(", ", choice.Words);
        var options = Enumerable.Range(0, choice.Marks.Count);
        if (view.Kind == PollKind.Ranking)
            return string.Join(" > ", options.OrderBy(option => choice.Marks[option]).Select(Named));
        if (view.Kind == PollKind.Agreement)
            return string.Join(", ", options.Select(option => Wording.Format(Sentences.Figure, Named(option), Stance(choice.Marks[option]))));
        var chosen = options.Where(option => choice.Marks[option] > 0);
        return view.Kind == PollKind.DotVote
            ? string.Join(", ", chosen.Select(option => Wording.Format(Sentences.Figure, Named(option), choice.Marks[option].ToString(CultureInfo.CurrentCulture))))
            : string.Join(", ", chosen.Select(Named));

        string Named(int option) => PollWords.Option(view, option, LongestOption);
    }

    private static string Stance(int mark) => mark switch
    {
        > 0 => Sentences.StanceAgree,
        < 0 => Sentences.StanceDisagree,
        _ => Sentences.StancePass,
    };
}
