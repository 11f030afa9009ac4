using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Testing;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task A_dialog_begins_goes_on_and_ends_over_several_turns()
    {
        var client = new DialogTestClient(Channels.Webchat, Name(), "sir");

        (await client.SendActivityAsync<IMessageActivity>("hi")).Text.ShouldBe("Who are you, sir?");
        client.GetNextReply<IMessageActivity>().ShouldBeNull();
        client.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Waiting);
        client.DialogContext.ActiveDialog.Id.ShouldBe("name");

        var reply = await client.SendActivityAsync<Activity>(new Activity(ActivityTypes.Message) { Text = "Asha" });

        (reply.Text, reply.ChannelId).ShouldBe(("Welcome.", Channels.Webchat));
        client.GetNextReply<IMessageActivity>().Text.ShouldBe("Good day, Asha.");
        (client.DialogTurnResult.Status, client.DialogTurnResult.Result).ShouldBe((DialogTurnStatus.Complete, "Asha"));
    }

    [Fact]
    public async Task Middleware_stands_around_the_dialog_and_state_can_be_shared()
    {
        var state = new ConversationState(new MemoryStorage());
        var loud = new Loud();
        var adapter = new TestAdapter(Channels.Test);
        await new DialogTestClient(adapter, Name(), "madam", [loud], state).SendActivityAsync<IActivity>("hi");

        var later = new DialogTestClient(adapter, Name(), conversationState: state);

        later.ConversationState.ShouldBeSameAs(state);
        (await later.SendActivityAsync<IMessageActivity>("Asha")).Text.ShouldBe("Welcome.");
        loud.Heard.ShouldBe(["hi", "Asha"]);
    }

    private static ComponentDialog Name() => new ComponentDialog("name")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancel) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text($"Who are you, {step.Options}?") }, cancel),
            async (step, cancel) =>
            {
                await step.Context.SendActivitiesAsync([MessageFactory.Text("Welcome."), MessageFactory.Text($"Good day, {step.Result}.")], cancel);
                return await step.EndDialogAsync(step.Result, cancel);
            },
        ]))
        .AddDialog(new TextPrompt("ask"));

    private sealed class Loud : IMiddleware
    {
        public List<string> Heard { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Heard.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
