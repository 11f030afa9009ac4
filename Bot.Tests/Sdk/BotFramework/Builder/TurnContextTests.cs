using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Builder;

public sealed class TurnContextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task Blank_text_is_not_sent(string? blank)
    {
        using var turn = Turns.Message();

        await Should.ThrowAsync<ArgumentNullException>(() => turn.SendActivityAsync(blank!));
        turn.Responded.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_sent_is_addressed_to_whoever_spoke()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message) { Id = "a1", Locale = "hi-IN" });

        var response = await turn.SendActivityAsync("good day", "spoken");

        var sent = adapter.ActiveQueue.Dequeue();
        (sent.Text, sent.Speak, sent.InputHint, sent.Locale).ShouldBe(("good day", "spoken", "acceptingInput", "hi-IN"));
        (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId).ShouldBe(("bot", "asha", "hall", "a1"));
        sent.Id.ShouldBe(response.Id);
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trace_is_no_answer()
    {
        using var turn = Turns.Message();

        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        turn.Responded.ShouldBeFalse();

        await turn.SendActivitiesAsync([new Activity(ActivityTypes.Trace), new Activity(ActivityTypes.Typing)]);
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task Hooks_see_what_is_sent_in_the_order_they_came_and_may_hold_it_back()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message));
        var seen = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("first " + activities[0].Text);
            activities[0].Text = "changed";
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("second " + activities[0].Text);
            return activities.Count > 1 ? Task.FromResult(Array.Empty<ResourceResponse>()) : next();
        });

        await turn.SendActivityAsync("one");
        await turn.SendActivitiesAsync([MessageFactory.Text("two"), MessageFactory.Text("three")]);

        seen.ShouldBe(["first one", "second changed", "first two", "second changed"]);
        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("changed");
    }

    [Fact]
    public async Task An_update_goes_to_the_channel()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message));
        var sent = await turn.SendActivityAsync("before");

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "after" });

        var shown = adapter.ActiveQueue.ShouldHaveSingleItem();
        (shown.Text, shown.Recipient.Id).ShouldBe(("after", "asha"));
    }

    [Fact]
    public async Task A_deletion_goes_to_the_channel()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message));
        await turn.SendActivityAsync("kept");
        var gone = await turn.SendActivityAsync("gone");

        await turn.DeleteActivityAsync(gone.Id);

        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("kept");
    }

    [Fact]
    public async Task Replies_that_are_waited_for_are_buffered_without_an_id()
    {
        var adapter = new TestAdapter();
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });

        await turn.SendActivityAsync("held");

        adapter.ActiveQueue.ShouldBeEmpty();
        var reply = turn.BufferedReplyActivities.ShouldHaveSingleItem();
        (reply.Text, reply.Id).ShouldBe(("held", null));
        turn.Responded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_or_a_deletion_is_not_buffered_even_where_replies_are_waited_for()
    {
        var adapter = new TestAdapter();
        using var before = Turns.Of(adapter, new Activity(ActivityTypes.Message));
        var (changed, gone) = (await before.SendActivityAsync("one"), await before.SendActivityAsync("two"));
        using var turn = Turns.Of(adapter, new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = changed.Id, Text = "uno" });
        await turn.DeleteActivityAsync(gone.Id);

        adapter.ActiveQueue.ShouldHaveSingleItem().Text.ShouldBe("uno");
        turn.BufferedReplyActivities.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answer_to_an_invoke_that_waits_for_replies_is_kept_for_the_adapter()
    {
        using var turn = Turns.Of(new Activity(ActivityTypes.Invoke) { DeliveryMode = DeliveryModes.ExpectReplies });
        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } };

        await turn.SendActivityAsync(answer);

        turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).ShouldBeSameAs(answer);
        turn.BufferedReplyActivities.ShouldBe([answer]);
    }

    [Fact]
    public async Task Nothing_can_be_sent_once_the_turn_is_over()
    {
        var turn = Turns.Message();
        turn.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
    }

    [Fact]
    public void The_locale_of_an_activity_without_one_cannot_be_read()
    {
        using var turn = Turns.Message();

        Should.Throw<KeyNotFoundException>(() => turn.Locale);
        turn.Locale = "hi-IN";
        turn.Locale.ShouldBe("hi-IN");
    }

    [Fact]
    public void What_a_turn_holds_is_added_once_and_disposed_with_it()
    {
        var held = new CancellationTokenSource();
        var turn = Turns.Message();
        turn.TurnState.Add("k", "one");

        Should.Throw<ArgumentException>(() => turn.TurnState.Add("k", "two"));
        turn.TurnState.Get<string>("k").ShouldBe("one");
        turn.TurnState.Get<string>("none").ShouldBeNull();

        turn.TurnState.Add(held);
        turn.TurnState.Get<CancellationTokenSource>().ShouldBeSameAs(held);
        turn.Dispose();
        Should.Throw<ObjectDisposedException>(() => held.Token);
    }
}
