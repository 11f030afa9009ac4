using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class NamedBallotsTests
{
    [Fact]
    public async Task Who_looks_after_the_room_sees_who_chose_what_and_nobody_else_does()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Named);
        await workshop.VoteAsync(3, poll, 2);
        await workshop.VoteAsync(1, poll, 0);
        await workshop.VoteAsync(1, poll, 1);

        foreach (var reader in new[] { Role.None, Role.Observer, Role.Delegate, Role.Rapporteur })
            (await AskAsync(workshop, poll, reader)).Refusal!.Key.ShouldBe(nameof(Sentences.OnlyFacilitators));

        foreach (var reader in new[] { Role.Facilitator, Role.Organiser })
            (await ReadAsync(workshop, poll, reader)).ShouldBe([(1, "0,1,0"), (3, "0,0,1")]);
        await workshop.CloseAsync(poll);
        (await ReadAsync(workshop, poll, Role.Facilitator)).ShouldBe([(1, "0,1,0"), (3, "0,0,1")]);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_hidden_result_is_hidden_from_everybody_until_the_close()
    {
        using var workshop = await Polls.HallAsync(6);
        var poll = await workshop.AskAsync(Polls.Named with { IsLive = false });
        await workshop.VoteAsync(poll, 0, 0, 0, 0, 0, 0);

        (await AskAsync(workshop, poll, Role.Organiser)).Refusal!.Key.ShouldBe(nameof(Sentences.PollIsHidden));
        var view = await workshop.ViewAsync(poll, Role.Organiser);
        (view.Votes, view.Figures).ShouldBe((6, null));
        await workshop.CloseAsync(poll);

        (await ReadAsync(workshop, poll, Role.Facilitator)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Of_a_secret_poll_nobody_learns_it()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Live);
        await workshop.VoteAsync(poll, 0, 0, 0);
        (await AskAsync(workshop, poll, Role.Organiser)).Refusal!.Key.ShouldBe(nameof(Sentences.PollIsSecret));
        await workshop.CloseAsync(poll);

        (await AskAsync(workshop, poll, Role.Organiser)).Refusal!.Key.ShouldBe(nameof(Sentences.PollIsSecret));
    }

    [Fact]
    public async Task Whoever_is_forgotten_loses_the_name_and_keeps_the_vote()
    {
        using var workshop = await Polls.HallAsync(3);
        var (open, closed) = (await workshop.AskAsync(Polls.Named), await workshop.AskAsync(Polls.Named));
        await workshop.VoteAsync(open, 0, 0, 1);
        await workshop.VoteAsync(closed, 0, 0, 1);
        await workshop.CloseAsync(closed);

        await workshop.DoAsync(new ForgetMe { By = Polls.Seat(3) });

        var ballots = (await AskAsync(workshop, closed, Role.Facilitator)).Done;
        ballots.Select(one => one.Voter.Name).ShouldBe(["d1", "d2", ""]);
        (await workshop.CountAsync(open)).Total!.Counts.ShouldBe([2, 1, 0]);
        (await workshop.OutcomeAsync(closed)).Total!.Counts.ShouldBe([2, 1, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_Chatham_House_rule_waits_until_every_named_poll_is_closed(bool isPaused)
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Named);
        if (isPaused)
            await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });
        var rule = new SetRule(workshop.Id, AttributionRule.ChathamHouse) { By = Workshop.Organiser };

        await workshop.RefuseAsync(rule, nameof(Sentences.PollNamedIsOpen));
        (await workshop.NowAsync()).Rule.ShouldBe(AttributionRule.ByGroup);
        (await workshop.NowAsync(poll)).IsSecret.ShouldBeFalse();

        await workshop.CloseAsync(poll);
        await workshop.DoAsync(rule);
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_closed_named_polls_become_secret_and_drafts_too()
    {
        using var workshop = await Polls.HallAsync(4);
        var (many, few) = (await workshop.AskAsync(Polls.Named), await workshop.AskAsync(Polls.Named));
        var draft = await workshop.DraftAsync(Polls.Named);
        await workshop.VoteAsync(many, 0, 0, 1, 2);
        await workshop.VoteAsync(few, 1, 1);
        await workshop.CloseAsync(many);
        await workshop.CloseAsync(few);

        await workshop.RuleAsync(AttributionRule.ChathamHouse);

        foreach (var poll in new[] { many, few, draft })
            (await workshop.NowAsync(poll)).IsSecret.ShouldBeTrue();
        (await AskAsync(workshop, many, Role.Organiser)).Refusal!.Key.ShouldBe(nameof(Sentences.PollIsSecret));
        (await workshop.CountAsync<Ballot>()).ShouldBe(0);
        (await workshop.CountAsync<SecretBallot>()).ShouldBe(4);
        (await workshop.ViewAsync(many, Role.Organiser)).Figures!.Counts.ShouldBe([2, 1, 1]);
        (await workshop.ViewAsync(few, Role.Organiser)).Figures.ShouldBeNull();
        await workshop.RefuseAsync(new ReopenPoll(workshop.Id, many.Number) { By = Workshop.Organiser }, nameof(Sentences.PollStaysClosed));
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_no_ballot_stays_whose_sum_was_never_shown()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Named);
        await workshop.VoteAsync(poll, 0, 0, 1);
        await workshop.CloseAsync(poll);
        await workshop.ReopenAsync(poll);
        await workshop.VoteAsync(4, poll, 2);
        await workshop.CloseAsync(poll);

        await workshop.RuleAsync(AttributionRule.ChathamHouse);

        (await workshop.CountAsync<SecretBallot>()).ShouldBe(0);
        (await workshop.ViewAsync(poll, Role.Organiser)).Figures!.Counts.ShouldBe([2, 1, 0]);
        await workshop.ShouldBeSoundAsync();
    }

    private static Task<Result<IReadOnlyList<(Delegate Voter, Choice Choice)>>> AskAsync(Workshop workshop, Poll poll, Role reader) =>
        workshop.Store.ReadAsync(books => NamedBallots.Of(books, books.Find<Poll>(poll.Id)!, reader));

    private static async Task<List<(int Number, string Choice)>> ReadAsync(Workshop workshop, Poll poll, Role reader) =>
        [.. (await AskAsync(workshop, poll, reader)).Done.Select(one => (one.Voter.Number, one.Choice.Write()))];
}
