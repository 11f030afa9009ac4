using System.Globalization;
using Consultations.Polling;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Polling;

/// <summary>A poll as it is typed: <c>[KIND] [named | secret] [live | hidden] "QUESTION" [OPTION | OPTION …]</c>.</summary>
internal sealed record PollLine
{
    private static readonly (string Words, PollKind Kind)[] Kinds =
    [
        ("single choice", PollKind.SingleChoice), ("single", PollKind.SingleChoice), ("multiple choice", PollKind.MultipleChoice), ("multiple", PollKind.MultipleChoice),
        ("rating", PollKind.Rating), ("ranking", PollKind.Ranking), ("dot vote", PollKind.DotVote), ("dots", PollKind.DotVote),
        ("open text", PollKind.OpenText), ("words", PollKind.OpenText), ("agreement", PollKind.Agreement), ("agree", PollKind.Agreement),
    ];

    public PollKind Kind { get; private init; } = PollKind.SingleChoice;

    public string Question { get; private init; } = "";

    public IReadOnlyList<string> Options { get; private init; } = [];

    public int? AtMost { get; private init; }

    public bool? IsSecret { get; private init; }

    public bool? IsLive { get; private init; }

    /// <summary>The poll that is meant; null where the question does not stand in quotation marks, or a word before it is not known.</summary>
    public static PollLine? Read(string rest)
    {
        var start = rest.IndexOfAny(['"', '“', '«']);
        if (start < 0 || Settings(rest[..start]) is not { } line)
            return null;
        var (question, tail) = FrameField.Title(rest[start..]);
        return line with { Question = question, Options = OptionsOf(tail) };
    }

    /// <summary>The kind that a word means, in whichever language.</summary>
    public static PollKind? KindOf(string said)
    {
        var word = said.Trim();
        return PollKind.All.FirstOrDefault(kind => Prompts.Is(word, kind.Name, kind.Id))
            ?? Kinds.FirstOrDefault(kind => kind.Words.Equals(word, StringComparison.OrdinalIgnoreCase)).Kind;
    }

    /// <summary>Options with bars, line ends or semicolons between them.</summary>
    public static IReadOnlyList<string> OptionsOf(string text) => [.. text.Split(['|', '\n', ';'], StringSplitOptions.TrimEntries).SkipWhile(option => option.Length == 0).Reverse().SkipWhile(option => option.Length == 0).Reverse()];

    /// <summary>"named live" and the like; null for a word that says nothing of a poll.</summary>
    private static PollLine? Settings(string words)
    {
        var line = new PollLine();
        var left = words.Trim();
        while (left.Length > 0)
        {
            var (word, tail) = Kinds.Select(kind => kind.Words).FirstOrDefault(kind => StartsWith(left, kind)) is { } kind
                ? (kind, left[kind.Length..].Trim())
                : (left.Split(' ')[0], left[left.Split(' ')[0].Length..].Trim());
            left = tail;
            if (KindOf(word) is { } known)
                line = line with { Kind = known };
            else if (LineReader.Number(word).Number is { } number)
                line = line with { AtMost = number };
            else if (Prompts.Is(word, "named", "secret"))
                line = line with { IsSecret = Prompts.Is(word, "secret") };
            else if (Prompts.Is(word, "live", "hidden"))
                line = line with { IsLive = Prompts.Is(word, "live") };
            else
                return null;
        }

        return line;
    }

    private static bool StartsWith(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || text[words.Length] == ' ');

    /// <summary>As the dialog's answers: what the line leaves out is asked for, and what is usual is not.</summary>
    public IEnumerable<(string Key, string Value)> Answers()
    {
        yield return (PollDialog.Kind, Kind.Id);
        yield return (PollDialog.Question, Question);
        yield return (PollDialog.AtMost, AtMost?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return (PollDialog.Secrecy, IsSecret switch { null => "", true => "secret", false => "named" });
        yield return (PollDialog.Shows, IsLive switch { null => "", true => "live", false => "hidden" });
        if (Kind == PollKind.Rating)
        {
            yield return (PollDialog.Low, Options.ElementAtOrDefault(0) ?? "");
            yield return (PollDialog.High, Options.ElementAtOrDefault(1) ?? "");
        }
        else if (Options.Count > 0)
        {
            yield return (PollDialog.Options, string.Join('\n', Options));
        }
    }
}
