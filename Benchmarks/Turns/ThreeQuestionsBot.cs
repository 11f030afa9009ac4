using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Benchmarks.Turns;

/// <summary>Asks two questions in a waterfall of three steps, thanks, and begins anew. Its state is kept as the product keeps it, after every turn.</summary>
internal sealed class ThreeQuestionsBot : ActivityHandler
{
    private const string Steps = "steps", Answer = "answer";

    private readonly PrivateConversationState state;
    private readonly DialogSet dialogs;

    public ThreeQuestionsBot(IStorage storage)
    {
        state = new PrivateConversationState(storage);
        dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        dialogs.Add(new WaterfallDialog(Steps,
        [
            (step, cancel) => step.PromptAsync(Answer, Ask("What is your name?"), cancel),
            (step, cancel) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync(Answer, Ask("Which state do you come from?"), cancel);
            },
            async (step, cancel) =>
            {
                await step.Context.SendActivityAsync(MessageFactory.Text($"Thank you, {step.Values["name"]} of {step.Result}."), cancel);
                return await step.EndDialogAsync(cancellationToken: cancel);
            },
        ]));
        dialogs.Add(new TextPrompt(Answer));
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var stack = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        if ((await stack.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
            await stack.BeginDialogAsync(Steps, cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    private static PromptOptions Ask(string question) => new() { Prompt = MessageFactory.Text(question, inputHint: InputHints.ExpectingInput) };
}
