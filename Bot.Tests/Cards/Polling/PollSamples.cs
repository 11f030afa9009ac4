using AdaptiveCards;
using Cards.Polling;
using Cards.Walls;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Cards.Polling;

/// <summary>Each card of a poll, in each kind and state.</summary>
internal static class PollSamples
{
    public static IEnumerable<(string Name, Func<AdaptiveCard> Card)> All()
    {
        foreach (var kind in PollKind.All)
        {
            var form = kind == PollKind.SingleChoice || kind == PollKind.Rating ? "" : "form, ";
            yield return ($"{form}ballot, {kind.Id}", () => Ballot(kind));
            yield return ($"poll, {kind.Id}", () => Look(kind, PollState.Draft));
            yield return ($"results, {kind.Id}", () => ResultsCard.Of(new PollingRoom().Closed(kind), null, Role.Facilitator));
            yield return ($"results by state, {kind.Id}", () => ResultsCard.Of(new PollingRoom().Closed(kind), Dimension.Place, Role.Facilitator));
        }

        yield return ("ballot, long options", LongBallot);
        yield return ("ballot, reminder", () => BallotCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.Rating)), "draft", isReminder: true));
        yield return ("ballot, closed", () => BallotCard.Of(new PollingRoom().Closed(PollKind.SingleChoice, Role.Delegate), "draft"));
        foreach (var state in new[] { PollState.Open, PollState.Paused, PollState.Closed })
            yield return ($"poll, {state}", () => Look(PollKind.SingleChoice, state));
        yield return ("polls", Polls);
        yield return ("polls, none", () => PollsCard.Of(new PollingRoom().Books.Consultation, [], mayChange: true, 1));
        yield return ("results by group", () => ResultsCard.Of(new PollingRoom().Closed(PollKind.SingleChoice), Dimension.Group, Role.Facilitator));
        yield return ("results, hidden", () => Hidden(room => room.Asks(PollKind.Ranking)));
        yield return ("results, live", Live);
        yield return ("results, second round", SecondRound);
        yield return ("results, moved", () => MovedCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.SingleChoice))));
        yield return ("voted", () => VotedCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.SingleChoice, isLive: true)).Poll, isChange: false));
        yield return ("voted, changed", () => VotedCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.SingleChoice, isSecret: false)).Poll, isChange: true));
        yield return ("ballots", () => BallotsCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.SingleChoice, isSecret: false)), [("Asha *Rao*", "Too few prosecutors"), ("Bina Das", "Weak evidence")], 1));
        yield return ("form, poll", () => PollForm.Of(new global::Cards.FormFor("draft", new PollingRoom().Books.Consultation, null, [])));
        yield return ("form, poll, Chatham House", () => PollForm.Of(new global::Cards.FormFor("draft", new PollingRoom(AttributionRule.ChathamHouse).Books.Consultation, null, [])));
        yield return ("wall", () => WallCard.Of("http://192.168.1.20:5080/wall/AbCdEf_123-x"));
    }

    private static PollView Open(PollingRoom room, Func<PollingRoom, Poll> ask, Role reader = Role.Delegate)
    {
        var poll = ask(room);
        poll.ClosesAt = MadeUpRoom.Morning;
        return room.View(poll, reader);
    }

    private static AdaptiveCard Ballot(PollKind kind) => BallotCard.Of(Open(new PollingRoom(), room => room.Asks(kind)), "draft");

    private static AdaptiveCard LongBallot() =>
        BallotCard.Of(Open(new PollingRoom(), room => room.Asks(PollKind.SingleChoice, ["Witnesses are not heard for years, and then they turn *hostile*", "Too few prosecutors"])), "draft");

    private static AdaptiveCard Look(PollKind kind, PollState state)
    {
        var room = new PollingRoom();
        var poll = room.Asks(kind, isSecret: false, isLive: true, state: state);
        if (state == PollState.Paused)
            poll.SecondsLeft = 80;
        else
            poll.ClosesAt = MadeUpRoom.Morning;
        if (state == PollState.Closed)
            room.Close(poll);
        return PollCard.Of(room.View(poll, Role.Facilitator), new PollPreview([["IN-AS"], ["IN-MP"], ["", "IN-GA", "IN-KL"]], [["civil-society"], ["law-enforcement"]], 3, poll.Options.Count > 2 ? [(0, 2)] : []));
    }

    private static AdaptiveCard Polls()
    {
        var room = new PollingRoom();
        var views = PollKind.All.Select(kind => room.Asks(kind, state: (PollState)(PollKind.All.ToList().IndexOf(kind) % 3))).ToList();
        return PollsCard.Of(room.Books.Consultation, [.. views.Select(poll => room.View(poll, Role.Facilitator))], mayChange: true, 1);
    }

    private static AdaptiveCard Hidden(Func<PollingRoom, Poll> ask) => ResultsCard.Of(Open(new PollingRoom(), ask), null, Role.Delegate);

    private static AdaptiveCard Live()
    {
        var room = new PollingRoom();
        var poll = room.Asks(PollKind.SingleChoice, isLive: true);
        var choices = Enumerable.Range(0, 7).Select(at => PollingRoom.SomeChoice(PollKind.SingleChoice, at)).ToList();
        room.Vote(poll, choices);
        PollingRoom.Show(poll, choices.Take(4).ToList());
        return ResultsCard.Of(room.View(poll), null, Role.Delegate);
    }

    private static AdaptiveCard SecondRound()
    {
        var room = new PollingRoom();
        var first = room.Asks(PollKind.SingleChoice);
        room.Vote(first, [.. Enumerable.Range(0, 5).Select(at => Choice.One(at % 3, 3))]);
        room.Close(first);
        var second = room.Asks(PollKind.SingleChoice, again: first.Number);
        room.Vote(second, [.. Enumerable.Range(0, 10).Select(at => Choice.One(at % 4 == 0 ? 1 : 0, 3))]);
        room.Close(second, isOpenJoin: true);
        return ResultsCard.Of(room.View(second), null, Role.Delegate);
    }
}
