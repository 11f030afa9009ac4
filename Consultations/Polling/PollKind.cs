using Consultations.Words;

namespace Consultations.Polling;

/// <summary>What a poll asks for. The list is closed.</summary>
/// <param name="Id">A slug, for instance <c>single-choice</c>. It is what is stored.</param>
public sealed record PollKind(string Id)
{
    /// <summary>One option.</summary>
    public static PollKind SingleChoice { get; } = new("single-choice");

    /// <summary>Several options, at most so many.</summary>
    public static PollKind MultipleChoice { get; } = new("multiple-choice");

    /// <summary>A number from 1 to 5, whose ends are labelled.</summary>
    public static PollKind Rating { get; } = new("rating");

    /// <summary>All options, the best first.</summary>
    public static PollKind Ranking { get; } = new("ranking");

    /// <summary>So many dots, spread over the options.</summary>
    public static PollKind DotVote { get; } = new("dot-vote");

    /// <summary>A few words of one's own; shown as a word cloud.</summary>
    public static PollKind OpenText { get; } = new("open-text");

    /// <summary>Agree, disagree or pass, on each of several contributions.</summary>
    public static PollKind Agreement { get; } = new("agreement");

    /// <summary>All seven.</summary>
    public static IReadOnlyList<PollKind> All { get; } = [SingleChoice, MultipleChoice, Rating, Ranking, DotVote, OpenText, Agreement];

    /// <summary>"single choice"</summary>
    public string Name => Label.Find("Poll", Id) ?? Id;

    /// <summary>The kind of this id, or null.</summary>
    public static PollKind? OfId(string id) => All.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));
}
