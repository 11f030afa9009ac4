using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task What_the_dialog_inside_returns_is_the_result_of_the_component()
    {
        var talk = new Talk(Outer(), new Asking());

        (await talk.SayAsync("hi")).ShouldBe(["Name?"]);
        await talk.SayAsync("Asha");
        talk.Result.Status.ShouldBe(DialogTurnStatus.Complete);
        talk.Result.Result.ShouldBe("outside: Asha");
    }

    [Fact]
    public void The_first_dialog_added_begins()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second"));

        component.InitialDialogId.ShouldBe("first");
        component.FindDialog("second").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_stack_inside_is_kept_under_a_key_of_the_component()
    {
        var talk = new Talk(new Asking());
        await talk.SayAsync("hi");

        await talk.TurnAsync(MessageFactory.Text("look"), (context, _) =>
        {
            context.Stack.Select(instance => instance.Id).ShouldBe(["asking"]);
            context.ActiveDialog.State["dialogs"].ShouldBeOfType<DialogState>().DialogStack.Select(instance => instance.Id).ShouldBe(["name", "main"]);
            return Task.FromResult(Dialog.EndOfTurn);
        });
    }

    [Fact]
    public async Task Cancelling_inside_ends_the_component_and_says_so()
    {
        var talk = new Talk(Outer(), new Asking());
        await talk.SayAsync("hi");

        await talk.SayAsync("cancel");
        talk.Result.Status.ShouldBe(DialogTurnStatus.Cancelled);
        (await talk.SayAsync("hi")).ShouldBe(["Name?"]);
    }

    [Fact]
    public async Task Cancelling_outside_reaches_the_dialogs_inside()
    {
        var watched = new Watched();
        var talk = new Talk(new ComponentDialog("outer").AddDialog(new ComponentDialog("inner").AddDialog(watched)));
        await talk.SayAsync("hi");

        await talk.TurnAsync(MessageFactory.Text("stop"), (context, token) => context.CancelAllDialogsAsync(token));

        talk.Result.Status.ShouldBe(DialogTurnStatus.Cancelled);
        watched.Ended.ShouldBe([DialogReason.CancelCalled]);
    }

    [Fact]
    public async Task A_dialog_inside_can_begin_one_from_outside()
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, token) => step.PromptAsync("shared", Talk.Ask("Shared?"), token)]));
        var talk = new Talk(component, new TextPrompt("shared"));

        (await talk.SayAsync("hi")).ShouldBe(["Shared?"]);
        await talk.SayAsync("yes");
        talk.Result.Result.ShouldBe("yes");
    }

    [Fact]
    public async Task After_an_interruption_the_question_inside_is_asked_again()
    {
        var talk = new Talk(new Asking(), new WaterfallDialog("aside", [(step, token) => step.EndDialogAsync(null, token)]));
        await talk.SayAsync("hi");

        var replies = await talk.TurnAsync(MessageFactory.Text("aside"), (context, token) => context.BeginDialogAsync("aside", null, token));
        replies.Select(reply => reply.Text).ShouldBe(["Name?"]);
        await talk.SayAsync("Asha");
        talk.Result.Result.ShouldBe("Asha");
    }

    private static WaterfallDialog Outer() => new("outer",
        [(step, token) => step.BeginDialogAsync("asking", null, token), (step, token) => step.EndDialogAsync($"outside: {step.Result}", token)]);

    private sealed class Asking : ComponentDialog
    {
        public Asking()
            : base("asking")
        {
            AddDialog(new WaterfallDialog("main",
            [
                (step, token) => step.PromptAsync("name", Talk.Ask("Name?"), token),
                (step, token) => step.Result is "cancel" ? step.CancelAllDialogsAsync(token) : step.EndDialogAsync(step.Result, token),
            ]));
            AddDialog(new TextPrompt("name"));
        }
    }

    private sealed class Watched() : Dialog("watched")
    {
        public List<DialogReason> Ended { get; } = [];

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }
    }
}
