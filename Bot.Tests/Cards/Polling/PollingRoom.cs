using System.Globalization;
using System.Text.Json;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>A room of made-up delegates that is asked: four of Assam, three of Madhya Pradesh, one each of Goa and Kerala, one of no state.</summary>
internal sealed class PollingRoom
{
    /// <summary>What can be chosen where nothing else is asked.</summary>
    public static readonly IReadOnlyList<string> Options = ["Witnesses turn hostile", "Too few prosecutors", "Weak evidence (often)"];

    public const string LongWord = "अन्तरराष्ट्रीय";

    private readonly List<Delegate> delegates;

    public PollingRoom(AttributionRule rule = AttributionRule.ByGroup)
    {
        Books = new MadeUpRoom(rule, "IN-AS", "IN-MP");
        string?[] places = ["IN-AS", "IN-AS", "IN-AS", "IN-AS", "IN-MP", "IN-MP", "IN-MP", "IN-GA", "IN-KL", null];
        delegates = [.. places.Select((place, at) => Books.Joins($"Person {at + 1}", at % 2 == 0 ? "law-enforcement" : "civil-society", place))];
    }

    public MadeUpRoom Books { get; }

    /// <summary>A poll of that kind, with options that fit it where none are given.</summary>
    public Poll Asks(PollKind kind, IReadOnlyList<string>? options = null, bool isSecret = true, bool isLive = false, int atMost = 0, int? again = null, PollState state = PollState.Open)
    {
        var number = Books.Also.OfType<Poll>().Count() + 1;
        var poll = new Poll
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = Books.Consultation.Id,
            Number = number,
            Key = $"poll-{number}",
            Kind = kind.Id,
            Question = "What holds *prosecutions* back most?",
            Options = options ?? OptionsOf(kind),
            AtMost = atMost > 0 ? atMost : kind == PollKind.MultipleChoice ? 2 : kind == PollKind.DotVote ? 5 : 0,
            LowEnd = kind == PollKind.Rating ? "not at all" : "",
            HighEnd = kind == PollKind.Rating ? "completely" : "",
            IsSecret = isSecret,
            IsLive = isLive,
            Again = again,
            State = state,
            CreatedAt = MadeUpRoom.Morning,
        };
        Books.Also.Add(poll);
        return poll;
    }

    /// <summary>The first delegates vote, one after the other.</summary>
    public void Vote(Poll poll, params IReadOnlyList<Choice> choices)
    {
        foreach (var (who, choice) in delegates.Zip(choices))
        {
            if (poll.IsSecret)
                Books.Also.AddRange([new Voted { PollId = poll.Id, DelegateId = who.Id }, new SecretBallot { PollId = poll.Id, Key = who.Id, Choice = choice.Write() }]);
            else
                Books.Also.Add(new Ballot { PollId = poll.Id, DelegateId = who.Id, Choice = choice.Write() });
        }
    }

    /// <summary>Counts what was voted, as a close does.</summary>
    public void Close(Poll poll, bool isOpenJoin = false, Breakdown? byGroup = null)
    {
        var k = Books.Consultation.K;
        var cast = delegates.Select(who => (who, choice: ChoiceOf(poll, who.Id))).Where(one => one.choice is not null)
            .Select(one => new Cast(one.who.Jurisdiction ?? "", one.who.Group, one.choice!)).ToList();
        var kind = PollKind.OfId(poll.Kind)!;
        var (places, groups) = Breakdowns.Of(kind, poll.Places, cast, k);
        poll.State = PollState.Closed;
        poll.Result = new Outcome
        {
            Joined = delegates.Count,
            Votes = cast.Count,
            Total = cast.Count < k ? null : Counting.Of(kind, poll.Places, cast.Select(one => one.Choice)),
            K = k,
            IsOpenJoin = isOpenJoin,
            ByPlace = places,
            ByGroup = byGroup ?? groups,
        }.Write();
    }

    /// <summary>Lets the room see the figures of the first ballots while the poll is open.</summary>
    public static void Show(Poll poll, params IReadOnlyList<Choice> choices) =>
        poll.Shown = JsonSerializer.Serialize(Counting.Of(PollKind.OfId(poll.Kind)!, poll.Places, choices));

    public PollView View(Poll poll, Role reader = Role.Delegate) => PollView.Of(Books, poll, reader);

    /// <summary>A poll of that kind in which all ten voted, closed.</summary>
    public PollView Closed(PollKind kind, Role reader = Role.Facilitator)
    {
        var poll = Asks(kind);
        Vote(poll, [.. Enumerable.Range(0, 10).Select(at => SomeChoice(kind, at))]);
        Close(poll);
        return View(poll, reader);
    }

    /// <summary>A ballot that differs from one delegate to the next.</summary>
    public static Choice SomeChoice(PollKind kind, int at)
    {
        if (kind == PollKind.OpenText)
            return new Choice([], at % 3 == 0 ? ["pensions", "*shelters*"] : [LongWord]);
        if (kind == PollKind.Ranking)
            return new Choice(at % 2 == 0 ? [1, 2, 3] : [3, 1, 2], []);
        if (kind == PollKind.DotVote)
            return new Choice([at % 5, 5 - (at % 5), 0], []);
        if (kind == PollKind.Agreement)
            return new Choice([1, (at % 3) - 1], []);
        return kind == PollKind.MultipleChoice ? new Choice([1, at % 2, 0], []) : Choice.One(at % 3, kind == PollKind.Rating ? 5 : 3);
    }

    private IReadOnlyList<string> OptionsOf(PollKind kind)
    {
        if (kind == PollKind.Rating || kind == PollKind.OpenText)
            return [];
        if (kind != PollKind.Agreement)
            return Options;
        return [.. new[] { "One form for *all* states.", "A cell in every district." }
            .Select(text => Books.Hears(text, "recommendation").Number.ToString(CultureInfo.InvariantCulture))];
    }

    private Choice? ChoiceOf(Poll poll, Guid who)
    {
        var stored = poll.IsSecret
            ? Books.Also.OfType<SecretBallot>().SingleOrDefault(one => one.PollId == poll.Id && one.Key == who)?.Choice
            : Books.Also.OfType<Ballot>().SingleOrDefault(one => one.PollId == poll.Id && one.DelegateId == who)?.Choice;
        return stored is null ? null : Choice.Read(PollKind.OfId(poll.Kind)!, stored);
    }
}
