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
        var total = read.Result is { } result ? TallyOf(result) : null;
        var isBrokenDown = read.ByJurisdiction.Withheld != JsonBreakdown.NotRevealed;
        return new PollView
        {
            Poll = PollOf(read, kind, consultation, at, isBrokenDown),
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
                ByPlace = BreakdownOf(read.ByJurisdiction),
                ByGroup = BreakdownOf(read.ByGroup),
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

    private static Tally TallyOf(JsonTally read) => new()
    {
        Votes = read.Votes,
        Counts = read.Counts,
        Against = read.Against,
        Before = read.Before,
        Words = [.. read.Words.Select(word => new WordCount(word.Word, word.Count))],
    };

    private static Breakdown BreakdownOf(JsonBreakdown read) =>
        new([.. read.Strata.Select(one => new StratumTally(one.Ids, TallyOf(one.Result)))], JsonBreakdown.HindranceOf(read.Withheld));
}
