using System.Globalization;
using Consultations.Deciding;
using Consultations.Polling;
using Dialogs.Gathering;

namespace Dialogs.Polling;

/// <summary>Reads a ballot as it is typed, or as a form brings it. Whether it is filled in as the poll asks is for the rule to say.</summary>
internal static class BallotReader
{
    private static readonly char[] Between = [',', ';', '>', '|', '\n'];

    /// <summary>The ballot that a typed answer means, or a sentence that says what would be understood.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="options">What its options say.</param>
    /// <param name="typed">Such as <c>b</c>, <c>a, c</c> or <c>a 3, b 2</c>.</param>
    public static Result<Choice> Read(Poll poll, IReadOnlyList<string> options, string typed)
    {
        var pieces = Pieces(typed);
        return poll.Kind switch
        {
            "rating" => Rating(poll, typed),
            "open-text" => new Choice([], pieces),
            "dot-vote" => Dots(poll, options, pieces),
            "agreement" => Agreement(poll, options, pieces),
            "ranking" => Each(poll, options, pieces, (marks, at, place) => marks[at] = marks[at] == 0 ? place : -1),
            "multiple-choice" => Each(poll, options, pieces, (marks, at, _) => marks[at] = 1),
            _ => Each(poll, options, [typed], (marks, at, _) => marks[at] = 1),
        };
    }

    /// <summary>The ballot that a form brings: <c>options</c>, or <c>place1</c>, <c>dots1</c>, <c>statement1</c>, <c>words1</c> and so on.</summary>
    public static Choice Read(Poll poll, IReadOnlyDictionary<string, string> fields)
    {
        var marks = new int[poll.Places];
        switch (poll.Kind)
        {
            case "open-text":
                return new Choice([], [.. Enumerable.Range(1, Poll.MostWords).Select(at => Field(fields, "words", at)).Where(word => word.Length > 0)]);
            case "ranking":
                foreach (var place in Enumerable.Range(1, poll.Places))
                {
                    if (Number(Field(fields, "place", place)) is { } chosen && chosen >= 1 && chosen <= poll.Places)
                        marks[chosen - 1] = marks[chosen - 1] == 0 ? place : -1;
                }

                break;
            case "dot-vote":
                foreach (var option in Enumerable.Range(1, poll.Places))
                    marks[option - 1] = Number(Field(fields, "dots", option)) ?? 0;
                break;
            case "agreement":
                foreach (var option in Enumerable.Range(1, poll.Places))
                    marks[option - 1] = Opinion(Field(fields, "statement", option)) ?? 0;
                break;
            default:
                foreach (var piece in Pieces(fields.GetValueOrDefault("options", "")))
                {
                    if (Number(piece) is { } chosen && chosen >= 1 && chosen <= poll.Places)
                        marks[chosen - 1] = 1;
                }

                break;
        }

        return new Choice(marks, []);
    }

    /// <summary>From 0: the option of that letter, of that number, or of those words; null where it is none, or could be several.</summary>
    public static int? OptionOf(IReadOnlyList<string> options, string said)
    {
        var word = said.Trim().Trim('"', '“', '”', '.', ')', '(').Trim();
        if (word.Length == 1 && char.IsAsciiLetter(word[0]))
            return char.ToLowerInvariant(word[0]) - 'a' is var letter && letter < options.Count ? letter : null;
        if (Number(word) is { } number)
            return number >= 1 && number <= options.Count ? number - 1 : null;
        var meant = LookAlikes.Fold(word);
        var fitting = Enumerable.Range(0, options.Count).Where(at => LookAlikes.Fold(options[at]) == meant).ToList();
        if (fitting.Count == 0 && meant.Length > 2)
            fitting = [.. Enumerable.Range(0, options.Count).Where(at => LookAlikes.Fold(options[at]).StartsWith(meant, StringComparison.Ordinal))];
        return fitting is [var only] ? only : null;
    }

    private static Result<Choice> Rating(Poll poll, string typed) =>
        Number(typed.Trim()) is { } level && level >= 1 && level <= poll.Places
            ? Choice.One(level - 1, poll.Places)
            : new Refusal(nameof(Consultations.Sentences.BallotRatingHow), poll.Places, poll.Number);

    private static Result<Choice> Each(Poll poll, IReadOnlyList<string> options, IReadOnlyList<string> pieces, Action<int[], int, int> mark)
    {
        var marks = new int[poll.Places];
        foreach (var (place, piece) in pieces.Index())
        {
            if (OptionOf(options, piece) is not { } at)
                return NoSuchOption(poll, piece);
            mark(marks, at, place + 1);
        }

        return new Choice(marks, []);
    }

    /// <summary>"a 3", "b: 2", or an option alone for one dot.</summary>
    private static Result<Choice> Dots(Poll poll, IReadOnlyList<string> options, IReadOnlyList<string> pieces)
    {
        var dots = new int[poll.Places];
        foreach (var piece in pieces)
        {
            var words = piece.Split([' ', '=', ':'], StringSplitOptions.RemoveEmptyEntries);
            var given = words.Length > 1 ? Number(words[^1]) : null;
            var option = given is null ? piece : piece[..piece.LastIndexOf(words[^1], StringComparison.Ordinal)].TrimEnd(' ', '=', ':');
            if (OptionOf(options, option) is not { } at)
                return NoSuchOption(poll, option);
            dots[at] += given ?? 1;
        }

        return new Choice(dots, []);
    }

    /// <summary>"a agree, b pass", or the opinions alone in the order of the statements. What is not named is passed.</summary>
    private static Result<Choice> Agreement(Poll poll, IReadOnlyList<string> options, IReadOnlyList<string> pieces)
    {
        var opinions = new int[poll.Places];
        foreach (var (place, piece) in pieces.Index())
        {
            var space = piece.IndexOf(' ', StringComparison.Ordinal);
            if (Opinion(piece) is { } alone && place < opinions.Length)
                opinions[place] = alone;
            else if (space > 0 && OptionOf(options, piece[..space]) is { } at && Opinion(piece[space..]) is { } opinion)
                opinions[at] = opinion;
            else
                return new Refusal(nameof(Consultations.Sentences.BallotAgreeHow), poll.Number);
        }

        return new Choice(opinions, []);
    }

    private static int? Opinion(string said)
    {
        if (Prompts.Is(said, Sentences.OpinionAgree, "agree", "yes"))
            return 1;
        if (Prompts.Is(said, Sentences.OpinionDisagree, "disagree", "no"))
            return -1;
        return Prompts.Is(said, Sentences.OpinionPass, "pass", "skip") ? 0 : null;
    }

    /// <summary>Separated by commas and the like; where there are none, letters and numbers may stand side by side.</summary>
    private static string[] Pieces(string typed)
    {
        var pieces = typed.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length != 1)
            return pieces;
        var words = pieces[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => word.Length == 1 && char.IsAsciiLetter(word[0])) ? words : pieces;
    }

    private static Refusal NoSuchOption(Poll poll, string said) => new(nameof(Consultations.Sentences.BallotNoSuchOption), poll.Number, said);

    private static string Field(IReadOnlyDictionary<string, string> fields, string name, int at) =>
        fields.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{name}{at}"), "").Trim();

    private static int? Number(string said) => Turns.LineReader.Number(said) is ({ } number, "") ? number : null;
}
