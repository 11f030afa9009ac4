using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>What somebody may see of a poll now. Cards, wall and exports show nothing else, so a hidden result is hidden everywhere.</summary>
public sealed record PollView
{
    public required Poll Poll { get; init; }

    public required PollKind Kind { get; init; }

    /// <summary>What the options say; of an agreement the contributions' texts, empty where one was taken back. None of a rating and an open text.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Names of what its words come from: a transcript line that shows them is tagged with each.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>How many have voted; always exact.</summary>
    public required int Votes { get; init; }

    /// <summary>How many could vote, see <see cref="RoomOf"/>; null where so few are that the number is not shown.</summary>
    public required int? Joined { get; init; }

    /// <summary>The least number of people whose answers are shown together.</summary>
    public int K { get; init; }

    /// <summary>What they chose, as far as this reader may see it now; null where nothing of it is shown.</summary>
    public Tally? Figures { get; init; }

    /// <summary>After the close; null before it.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether this reader may see the breakdowns.</summary>
    public bool IsBrokenDown { get; init; }

    /// <summary>The poll that this one asks again, and what was chosen then; null where there is none, or it was not shown.</summary>
    public Poll? EarlierPoll { get; init; }

    public Tally? Earlier { get; init; }

    /// <summary>Reads it for whoever holds that role in the consultation.</summary>
    public static PollView Of(IBooks books, Poll poll, Role reader)
    {
        var consultation = books.Find<Consultation>(poll.ConsultationId)!;
        var outcome = Outcome.Read(poll.Result);
        var joined = outcome?.Joined ?? RoomOf(books, poll);
        var kind = PollKind.OfId(poll.Kind)!;
        var (options, keys) = Texts(books, poll, kind);
        var earlier = poll.Again is { } number ? Poll.Find(books, poll.ConsultationId, number) : null;
        var isInside = reader >= Role.Facilitator;
        return new PollView
        {
            Poll = poll,
            Kind = kind,
            Options = options,
            Keys = [poll.TextKey, .. keys],
            Votes = outcome?.Votes ?? VotesOf(books, poll),
            Joined = isInside || consultation.Rule == AttributionRule.Named || joined == 0 || joined >= consultation.K ? joined : null,
            K = outcome?.K ?? consultation.K,
            Figures = FiguresOf(books, poll, kind, outcome, isInside),
            Outcome = outcome,
            IsBrokenDown = outcome is not null && (isInside || poll.IsRevealed),
            EarlierPoll = earlier,
            Earlier = earlier is null ? null : Outcome.Read(earlier.Result)?.Total,
        };
    }

    /// <summary>How many have voted.</summary>
    public static int VotesOf(IBooks books, Poll poll)
    {
        if (poll.State == PollState.Draft)
            return 0;
        if (Outcome.Read(poll.Result) is { } outcome)
            return outcome.Votes;
        return poll.IsSecret ? books.All<Voted>().Count(one => one.PollId == poll.Id) : books.All<Ballot>().Count(one => one.PollId == poll.Id);
    }

    /// <summary>How many could vote: those who have joined, and those who voted and have gone since. There are never more votes than that.</summary>
    public static int RoomOf(IBooks books, Poll poll)
    {
        var voted = poll.IsSecret
            ? books.All<Voted>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId)
            : books.All<Ballot>().Where(one => one.PollId == poll.Id).Select(one => one.DelegateId);
        return books.All<Delegate>().Count(d => d.ConsultationId == poll.ConsultationId && (d.Standing == Standing.Joined || voted.Contains(d.Id)));
    }

    /// <summary>What the options say, and the keys of the contributions they are.</summary>
    private static (IReadOnlyList<string> Texts, IReadOnlyList<string> Keys) Texts(IBooks books, Poll poll, PollKind kind)
    {
        if (kind != PollKind.Agreement)
            return (poll.Options, []);
        var numbers = poll.Options.Select(option => int.Parse(option, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var stated = books.All<Contribution>().Where(c => c.ConsultationId == poll.ConsultationId && numbers.Contains(c.Number)).AsEnumerable().ToDictionary(c => c.Number);
        return (
            [.. numbers.Select(number => stated.TryGetValue(number, out var one) && one.Stands ? one.Text : "")],
            [.. stated.Values.Select(one => one.Key)]);
    }

    private static Tally? FiguresOf(IBooks books, Poll poll, PollKind kind, Outcome? outcome, bool isInside)
    {
        if (outcome is not null && (!isInside || poll.IsSecret))
            return outcome.Total;
        if (!poll.IsSecret && isInside && (outcome is not null || poll.IsLive) && poll.State != PollState.Draft)
            return Counting.Of(kind, poll.Places, books.All<Ballot>().Where(one => one.PollId == poll.Id).AsEnumerable().Select(one => Choice.Read(kind, one.Choice)));
        return poll.Shown.Length == 0 ? null : System.Text.Json.JsonSerializer.Deserialize<Tally>(poll.Shown);
    }
}
