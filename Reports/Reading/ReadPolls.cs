using System.Globalization;
using Consultations.Polling;

namespace Reports.Reading;

/// <summary>The polls of a file, as everybody in the room could see them.</summary>
internal static class ReadPolls
{
    public static IReadOnlyList<PollView> Of(IReadOnlyList<JsonPoll> polls, Guid consultation, DateTimeOffset at)
    {
        var views = polls.Select(poll => ViewOf(poll, consultation, at)).ToList();
        var earlier = views.ToDictionary(view => view.Poll.Number);
        return
        [
            .. views.Select(view => view.Poll.Again is { } number && earlier.TryGetValue(number, out var before)
                ? view with { EarlierPoll = before.Poll, Earlier = before.Figures }
                : view),
        ];
    }

    private static PollView ViewOf(JsonPoll read, Guid consultation, DateTimeOffset at)
    {
        var kind = PollKind.OfId(read.Kind) ?? throw new FormatException("No such kind of poll.");
        if (!HasItsOptions(read, kind))
            throw new FormatException("No such ballot.");
        var isBrokenDown = read.ByJurisdiction.Withheld != JsonBreakdown.NotRevealed;
        var poll = PollOf(read, kind, consultation, at, isBrokenDown);
        var total = read.Result is { } result ? ReadTally.Of(result, poll, kind) : null;
        return new PollView
        {
            Poll = poll,
            Kind = kind,
            Options = read.Options,
            Keys = [],
            Votes = read.Votes,
            Joined = read.CouldVote,
            K = read.K,
            Figures = total,
            Outcome = new Outcome
            {
                Joined = read.CouldVote ?? read.Votes,
                Votes = read.Votes,
                Total = total,
                IsAsShown = read.AsShown,
                K = read.K,
                IsOpenJoin = read.OpenJoin,
                ByPlace = BreakdownOf(read.ByJurisdiction, poll, kind),
                ByGroup = BreakdownOf(read.ByGroup, poll, kind),
            },
            IsBrokenDown = isBrokenDown,
        };
    }

    private static Poll PollOf(JsonPoll read, PollKind kind, Guid consultation, DateTimeOffset at, bool isRevealed) => new()
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = consultation,
        Number = read.Number,
        Key = "",
        Kind = kind.Id,
        Question = read.Question,
        Options = kind == PollKind.Agreement ? [.. read.Statements.Select(number => number.ToString(CultureInfo.InvariantCulture))] : read.Options,
        AtMost = read.AtMost ?? 0,
        LowEnd = read.LowEnd ?? "",
        HighEnd = read.HighEnd ?? "",
        IsSecret = read.Secret,
        State = PollState.Closed,
        Item = read.Item,
        Again = read.Again,
        IsRevealed = isRevealed,
        CreatedAt = at,
    };

    private static Breakdown BreakdownOf(JsonBreakdown read, Poll poll, PollKind kind) =>
        new([.. read.Strata.Select(one => new StratumTally(one.Ids, ReadTally.Of(one.Result, poll, kind)))], JsonBreakdown.HindranceOf(read.Withheld));

    /// <summary>A ballot of options has some, and of an agreement each is a statement; nothing else has any.</summary>
    private static bool HasItsOptions(JsonPoll read, PollKind kind) =>
        kind == PollKind.Rating || kind == PollKind.OpenText ? read.Options.Count == 0
        : kind == PollKind.Agreement ? read.Options.Count == read.Statements.Count && read.Options.Count > 0
        : read.Options.Count is > 0 and <= Poll.MostOptions;
}
