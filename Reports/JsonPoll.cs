using Consultations.Polling;

namespace Reports;

/// <summary>A closed poll with its results; nobody's ballot.</summary>
internal sealed record JsonPoll(
    int Number,
    string Kind,
    string Question,
    IReadOnlyList<string> Options,
    IReadOnlyList<int> Statements,
    int? AtMost,
    string? LowEnd,
    string? HighEnd,
    bool Secret,
    int? Item,
    int? Again,
    int? CouldVote,
    int Votes,
    int K,
    bool OpenJoin,
    bool AsShown,
    JsonTally? Result,
    JsonBreakdown ByJurisdiction,
    JsonBreakdown ByGroup)
{
    public static JsonPoll Of(PollView view)
    {
        var poll = view.Poll;
        var isAgreement = view.Kind == PollKind.Agreement;
        return new JsonPoll(
            poll.Number,
            poll.Kind,
            poll.Question,
            view.Options,
            isAgreement ? [.. poll.Options.Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))] : [],
            poll.AtMost == 0 ? null : poll.AtMost,
            JsonRecord.Known(poll.LowEnd),
            JsonRecord.Known(poll.HighEnd),
            poll.IsSecret,
            poll.Item,
            poll.Again,
            view.Joined,
            view.Votes,
            view.K,
            view.Outcome!.IsOpenJoin,
            view.Outcome.IsAsShown,
            view.Figures is { } figures ? JsonTally.Of(view.Kind, figures) : null,
            JsonBreakdown.Of(view, view.Outcome.ByPlace),
            JsonBreakdown.Of(view, view.Outcome.ByGroup));
    }
}

/// <summary>What was chosen, see <see cref="Tally"/>.</summary>
internal sealed record JsonTally(
    int Votes, IReadOnlyList<int> Counts, IReadOnlyList<int> Against, IReadOnlyList<IReadOnlyList<int>> Before, IReadOnlyList<JsonWord> Words, double? Mean)
{
    public static JsonTally Of(PollKind kind, Tally tally) => new(
        tally.Votes, tally.Counts, tally.Against, tally.Before, [.. tally.Words.Select(word => new JsonWord(word.Word, word.Count))], kind == PollKind.Rating ? Figures.Mean(tally) : null);
}

internal sealed record JsonWord(string Word, int Count);

/// <summary>A result by jurisdiction or by group. What was not shown to the room is withheld like what would give somebody away.</summary>
internal sealed record JsonBreakdown(string? Withheld, IReadOnlyList<JsonStratumTally> Strata)
{
    /// <summary>In the place of a hindrance: there are figures, perhaps, and the room did not see them.</summary>
    public const string NotRevealed = "not-revealed";

    public static JsonBreakdown Of(PollView view, Breakdown breakdown) => view.IsBrokenDown
        ? new JsonBreakdown(IdOf(breakdown.Hindrance), [.. breakdown.Strata.Select(one => new JsonStratumTally(one.Ids, JsonTally.Of(view.Kind, one.Tally)))])
        : new JsonBreakdown(NotRevealed, []);

    public static Hindrance HindranceOf(string? id) => id switch
    {
        null or NotRevealed => Hindrance.None,
        _ => Enum.GetValues<Hindrance>().Where(one => one != Hindrance.None).FirstOrDefault(one => IdOf(one) == id) is var found and not Hindrance.None
            ? found
            : throw new FormatException("No such hindrance."),
    };

    private static string? IdOf(Hindrance hindrance) => hindrance switch
    {
        Hindrance.None => null,
        Hindrance.TooFew => "too-few",
        Hindrance.OneStratum => "one-stratum",
        Hindrance.GivesAway => "gives-away",
        _ => "shown-live",
    };
}

internal sealed record JsonStratumTally(IReadOnlyList<string> Ids, JsonTally Result);
