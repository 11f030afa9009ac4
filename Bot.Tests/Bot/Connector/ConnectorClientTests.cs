using System.Globalization;
using Bot.Connector;
using Bot.Tests.Teams;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Connector;

/// <summary>What each answer of Teams means, and which are worth another try while a turn waits.</summary>
[Collection(OnAClockOfItsOwn.Name)]
public sealed class ConnectorClientTests : IDisposable
{
    private static readonly ChannelAccount House = new("28:bot"), Asha = new("29:asha");
    private readonly TeamsRig rig = new();

    [Theory]
    [InlineData(Fault.None, SendOutcome.Delivered, 1)]
    [InlineData(Fault.PreconditionFailed, SendOutcome.Busy, 0)]
    [InlineData(Fault.TooManyRequests, SendOutcome.Busy, 0)]
    [InlineData(Fault.Unavailable, SendOutcome.Busy, 0)]
    [InlineData(Fault.NeverConnected, SendOutcome.Busy, 0)]
    [InlineData(Fault.DroppedBefore, SendOutcome.Unknown, 0)]
    [InlineData(Fault.DroppedAfter, SendOutcome.Unknown, 1)]
    [InlineData(Fault.BadGatewayBefore, SendOutcome.Unknown, 0)]
    [InlineData(Fault.BadGatewayAfter, SendOutcome.Unknown, 1)]
    [InlineData(Fault.GatewayTimeoutBefore, SendOutcome.Unknown, 0)]
    [InlineData(Fault.GatewayTimeoutAfter, SendOutcome.Unknown, 1)]
    [InlineData(Fault.Disabled, SendOutcome.Disabled, 0)]
    [InlineData(Fault.Blocked, SendOutcome.Blocked, 0)]
    [InlineData(Fault.WritesBlocked, SendOutcome.WritesBlocked, 0)]
    [InlineData(Fault.NotInRoster, SendOutcome.NotInRoster, 0)]
    [InlineData(Fault.Forbidden, SendOutcome.Refused, 0)]
    [InlineData(Fault.TooLarge, SendOutcome.TooLarge, 0)]
    [InlineData(Fault.InternalError, SendOutcome.Refused, 0)]
    public async Task One_attempt_says_what_became_of_it(Fault fault, SendOutcome outcome, int seen)
    {
        rig.Teams.Play(fault);

        var sending = await rig.Client.TryPostAsync(TeamsRig.Message(), default);

        (sending.Outcome, rig.Teams.Seen.Count, rig.Teams.Asked).ShouldBe((outcome, seen, 1));
        (sending.Id is null).ShouldBe(outcome is not SendOutcome.Delivered);
    }

    [Theory]
    [InlineData(Fault.PreconditionFailed, true)]
    [InlineData(Fault.TooManyRequests, true)]
    [InlineData(Fault.BadGatewayBefore, true)]
    [InlineData(Fault.Unavailable, true)]
    [InlineData(Fault.GatewayTimeoutBefore, true)]
    [InlineData(Fault.InternalError, false)]
    [InlineData(Fault.Blocked, false)]
    [InlineData(Fault.Forbidden, false)]
    [InlineData(Fault.DroppedBefore, false)]
    [InlineData(Fault.NeverConnected, false)]
    public async Task A_turn_tries_again_what_is_worth_it(Fault fault, bool again)
    {
        rig.Teams.Play(fault, fault);

        string? id = null;
        var took = await rig.TimeAsync(async () =>
        {
            if (again)
                id = await rig.Client.PostAsync(TeamsRig.Message(), default);
            else
                await Should.ThrowAsync<ConnectorException>(() => rig.Client.PostAsync(TeamsRig.Message(), default));
        });

        (id is not null, rig.Teams.Asked).ShouldBe((again, again ? 3 : 1));
        (took > TimeSpan.Zero).ShouldBe(again);
    }

    [Fact]
    public async Task A_turn_does_not_try_for_ever_and_says_what_it_meant_without_a_word_of_it()
    {
        rig.Teams.Play([.. Enumerable.Repeat(Fault.Unavailable, 100)]);

        ConnectorException? fault = null;
        var took = await rig.TimeAsync(async () => fault = await Should.ThrowAsync<ConnectorException>(() => rig.Client.PostAsync(TeamsRig.Message("shelter"), default)));

        (fault!.Outcome, rig.Teams.Asked).ShouldBe((SendOutcome.Busy, 4));
        took.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        fault.ToString().ShouldNotContain("shelter");
    }

    [Fact]
    public async Task What_a_refusal_says_is_not_in_the_exception()
    {
        rig.Teams.Play(Fault.Blocked);

        var fault = await rig.Clock.RunAsync(() => Should.ThrowAsync<ConnectorException>(() => rig.Client.PostAsync(TeamsRig.Message(), default)));

        fault.Outcome.ShouldBe(SendOutcome.Blocked);
        fault.ToString().ShouldNotContain("nobody should read");
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Sat, 21 Nov 2026 10:00:03 GMT", 3)]
    [InlineData("Sat, 21 Nov 2026 09:59:00 GMT", 0)]
    public async Task A_turn_waits_as_long_as_it_is_asked_to(string asked, int seconds)
    {
        rig.Teams.RetryAfter = asked;
        rig.Teams.Play(Fault.TooManyRequests, Fault.TooManyRequests);

        (await rig.Client.TryPostAsync(TeamsRig.Message(), default)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        (await rig.TimeAsync(() => rig.Client.PostAsync(TeamsRig.Message(), default))).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_turn_that_is_asked_to_wait_for_long_gives_up_at_once()
    {
        rig.Teams.RetryAfter = "60";
        rig.Teams.Play(Fault.TooManyRequests);

        var took = await rig.TimeAsync(() => Should.ThrowAsync<ConnectorException>(() => rig.Client.PostAsync(TeamsRig.Message(), default)));

        (took, rig.Teams.Asked).ShouldBe((TimeSpan.Zero, 1));
    }

    [Fact]
    public async Task Who_does_not_answer_may_have_it_or_not()
    {
        rig.Teams.Latency = TimeSpan.FromMinutes(5);

        var took = await rig.TimeAsync(async () => (await rig.Client.TryPostAsync(TeamsRig.Message(), default)).Outcome.ShouldBe(SendOutcome.Unknown));

        took.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task All_tries_of_a_turn_together_end_in_time()
    {
        rig.Teams.Latency = TimeSpan.FromSeconds(9);
        rig.Teams.Play([.. Enumerable.Repeat(Fault.Unavailable, 100)]);

        var took = await rig.TimeAsync(async () =>
            (await Should.ThrowAsync<ConnectorException>(() => rig.Client.PostAsync(TeamsRig.Message(), default))).Outcome.ShouldBe(SendOutcome.Unknown));

        took.ShouldBe(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Whoever_stops_the_sending_is_told_that_it_was_stopped()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => rig.Client.TryPostAsync(TeamsRig.Message(), stopped.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => rig.Client.PostAsync(TeamsRig.Message(), stopped.Token));
    }

    [Fact]
    public async Task A_conversation_that_Teams_forgot_is_gone_until_it_is_created_again()
    {
        var conversation = (await rig.Client.TryCreateConversationAsync(TeamsConnector.Address, "tenant", House, Asha, default)).Id!;
        rig.Teams.Forget(conversation);
        (await rig.Client.TryPostAsync(TeamsRig.Message(conversation: conversation), default)).Outcome.ShouldBe(SendOutcome.Gone);

        var again = await rig.Client.CreateConversationAsync(TeamsConnector.Address, "tenant", House, Asha, default);

        again.ShouldBe(conversation);
        (await rig.Client.TryPostAsync(TeamsRig.Message(conversation: conversation), default)).Outcome.ShouldBe(SendOutcome.Delivered);
    }

    [Fact]
    public async Task A_message_is_answered_changed_and_deleted()
    {
        var reply = TeamsRig.Message("one");
        reply.ReplyToId = "a1";
        var id = await rig.Client.PostAsync(reply, default);
        var change = TeamsRig.Message("two");
        change.Id = id;
        (await rig.Client.TryPutAsync(change, default)).ShouldBe(new Sending(SendOutcome.Delivered, id));
        await rig.Client.DeleteAsync(new ConversationReference { ActivityId = id, ServiceUrl = TeamsConnector.Address, Conversation = change.Conversation }, default);

        rig.Teams.SeenIn("19:room/1").Select(seen => (seen.Deed, seen.Id, (string?)seen.Activity?["text"]))
            .ShouldBe([(Deed.Said, id!, "one"), (Deed.Changed, id!, "two"), (Deed.Deleted, id!, null)]);
        (await rig.Client.TryPutAsync(change, default)).Outcome.ShouldBe(SendOutcome.Gone);
    }

    [Fact]
    public async Task Of_text_and_a_card_together_no_id_comes_back()
    {
        var both = TeamsRig.Message();
        both.Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = new { type = "AdaptiveCard" } }];

        (await rig.Client.TryPostAsync(both, default)).ShouldBe(new Sending(SendOutcome.Delivered));

        rig.Teams.Seen.Select(seen => (seen.Activity!["text"] is null, seen.Activity["attachments"] is null)).ShouldBe([(false, true), (true, false)]);
    }

    [Fact]
    public async Task What_Teams_would_not_take_for_its_size_is_not_sent()
    {
        var room = ConnectorClient.MostCharacters - (await OutgoingJson.ContentOf(TeamsRig.Message(""), int.MaxValue)!.ReadAsStringAsync()).Length;

        (await rig.Client.TryPostAsync(TeamsRig.Message(new string('x', room)), default)).Outcome.ShouldBe(SendOutcome.Delivered);
        (await rig.Client.TryPostAsync(TeamsRig.Message(new string('x', room + 1)), default)).Outcome.ShouldBe(SendOutcome.TooLarge);

        rig.Teams.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task All_members_are_found_page_by_page()
    {
        for (var n = 0; n < 450; n++)
            rig.Teams.Seat("19:team", $"29:{n}", $"Delegate {n}", $"aad-{n}");

        List<string> names = [];
        for (var page = new MembersPage([], "0"); page.ContinuationToken is not null;)
        {
            page = await rig.Client.MembersPageAsync(TeamsConnector.Address, "19:team", names.Count == 0 ? null : page.ContinuationToken, default);
            names.AddRange(page.Members.Select(member => member.Name));
        }

        names.ShouldBe(Enumerable.Range(0, 450).Select(n => string.Create(CultureInfo.InvariantCulture, $"Delegate {n}")));
        (await rig.Client.MembersAsync(TeamsConnector.Address, "19:team", default)).Count.ShouldBe(450);
        (await rig.Client.MemberAsync(TeamsConnector.Address, "19:team", "aad-17", default)).UserPrincipalName.ShouldBe("29:17@ministry.example");
        (await Should.ThrowAsync<ConnectorException>(() => rig.Client.MemberAsync(TeamsConnector.Address, "19:team", "nobody", default))).Outcome.ShouldBe(SendOutcome.Gone);
    }

    public void Dispose() => rig.Dispose();
}
