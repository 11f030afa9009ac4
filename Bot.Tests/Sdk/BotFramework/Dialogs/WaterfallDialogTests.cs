using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Each_step_gets_the_answer_to_the_one_before()
    {
        var talk = new Talk(
            new WaterfallDialog("main",
            [
                (step, token) => step.PromptAsync("p", Talk.Ask("Name?"), token),
                (step, token) =>
                {
                    step.Values["name"] = step.Result;
                    return step.PromptAsync("p", Talk.Ask("State?"), token);
                },
                (step, token) => step.EndDialogAsync($"{step.Values["name"]} of {step.Result}", token),
            ]),
            new TextPrompt("p"));

        (await talk.SayAsync("hi")).ShouldBe(["Name?"]);
        (await talk.SayAsync("Asha")).ShouldBe(["State?"]);
        await talk.SayAsync("Kerala");
        talk.Result.Result.ShouldBe("Asha of Kerala");
    }

    [Fact]
    public async Task A_step_knows_its_place_its_options_and_why_it_runs()
    {
        var seen = new List<(int, object, DialogReason, object)>();
        Task<DialogTurnResult> Note(WaterfallStepContext step, Func<Task<DialogTurnResult>> then)
        {
            seen.Add((step.Index, step.Options, step.Reason, step.Result));
            return then();
        }

        var talk = new Talk(
            new WaterfallDialog("main",
            [
                (step, token) => Note(step, () => step.NextAsync("skipped", token)),
                (step, token) => Note(step, () => Task.FromResult(Dialog.EndOfTurn)),
                (step, token) => Note(step, () => step.PromptAsync("p", Talk.Ask("?"), token)),
                (step, token) => Note(step, () => step.NextAsync("done", token)),
            ]),
            new TextPrompt("p")) { Options = "options" };

        foreach (var text in new[] { "hi", "two", "three" })
            await talk.SayAsync(text);

        seen.ShouldBe(
        [
            (0, "options", DialogReason.BeginCalled, null!),
            (1, "options", DialogReason.NextCalled, "skipped"),
            (2, "options", DialogReason.ContinueCalled, "two"),
            (3, "options", DialogReason.EndCalled, "three"),
        ]);
        talk.Result.Status.ShouldBe(DialogTurnStatus.Complete);
        talk.Result.Result.ShouldBe("done");
    }

    [Fact]
    public async Task A_waiting_step_is_not_woken_by_what_is_no_message()
    {
        var talk = new Talk(new WaterfallDialog("main", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync("woken", token)]));
        await talk.SayAsync("hi");

        await talk.SendAsync(new Activity(ActivityTypes.Typing));
        talk.Result.Status.ShouldBe(DialogTurnStatus.Waiting);
        await talk.SayAsync("now");
        talk.Result.Result.ShouldBe("woken");
    }

    [Fact]
    public async Task A_step_goes_on_once()
    {
        var talk = new Talk(new WaterfallDialog("main",
        [
            async (step, token) =>
            {
                await step.NextAsync(cancellationToken: token);
                return await step.NextAsync(cancellationToken: token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        (await Should.ThrowAsync<InvalidOperationException>(() => talk.SayAsync("hi"))).Message.ShouldContain("twice");
    }

    [Fact]
    public async Task A_dialog_that_is_replaced_passes_its_place_on()
    {
        var talk = new Talk(
            new WaterfallDialog("main", [(step, token) => step.BeginDialogAsync("a", null, token), (step, token) => step.EndDialogAsync($"got {step.Result}", token)]),
            new WaterfallDialog("a", [(step, token) => step.ReplaceDialogAsync("b", "letter", token)]),
            new WaterfallDialog("b", [(step, token) => step.EndDialogAsync($"{step.Options} b", token)]));

        await talk.SayAsync("hi");
        talk.Result.Result.ShouldBe("got letter b");
    }

    [Fact]
    public async Task Cancelling_empties_the_stack_and_says_so()
    {
        var talk = new Talk(new WaterfallDialog("main", [(step, token) => step.PromptAsync("p", Talk.Ask("?"), token)]), new TextPrompt("p"));
        await talk.SayAsync("hi");

        await talk.TurnAsync(MessageFactory.Text("cancel"), (context, token) => context.CancelAllDialogsAsync(token));
        talk.Result.Status.ShouldBe(DialogTurnStatus.Cancelled);
        await talk.TurnAsync(MessageFactory.Text("cancel"), (context, token) => context.CancelAllDialogsAsync(token));
        talk.Result.Status.ShouldBe(DialogTurnStatus.Empty);
    }

    [Fact]
    public async Task The_question_can_be_asked_again()
    {
        var talk = new Talk(new WaterfallDialog("main", [(step, token) => step.PromptAsync("p", Talk.Ask("Name?", "Again?"), token)]), new TextPrompt("p"));
        await talk.SayAsync("hi");

        var replies = await talk.TurnAsync(MessageFactory.Text("what?"), async (context, token) =>
        {
            await context.RepromptDialogAsync(token);
            return Dialog.EndOfTurn;
        });
        replies.Select(reply => reply.Text).ShouldBe(["Name?"]);
    }
}
