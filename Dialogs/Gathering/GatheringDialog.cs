using Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace Dialogs.Gathering;

/// <summary>
/// Asks for one thing at a time until nothing is missing, then hands one command in. Each round is a waterfall of two steps, ask and take,
/// and the next round starts with what was gathered: so <c>back</c> is one answer less, and a restart loses nothing.
/// </summary>
internal abstract class GatheringDialog : ComponentDialog
{
    private const string Round = "round", Prompt = "prompt";

    protected GatheringDialog(string id)
        : base(id)
    {
        AddDialog(new WaterfallDialog(Round, [AskAsync, TakeAsync]));
        AddDialog(new TextPrompt(Prompt));
        InitialDialogId = Round;
    }

    protected abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>Hands the command in and answers. Null when that is all; or the question whose answer has to be given again.</summary>
    protected abstract Task<string?> FinishAsync(Turn turn, Answers answers);

    private Question? NextQuestion(Answers answers) => Questions.FirstOrDefault(q => !answers.Has(q.Key) && q.When(answers));

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var turn = Turn.Of(step.Context);
        var answers = Answers.Read(step.Options);
        if (NextQuestion(answers) is { } question)
        {
            var prompt = await question.AskAsync(turn, answers);
            return await step.PromptAsync(Prompt, new PromptOptions { Prompt = prompt }, cancel);
        }

        if (await FinishAsync(turn, answers) is not { } again)
            return await step.EndDialogAsync(cancellationToken: cancel);
        answers.Forget(again);
        return await step.ReplaceDialogAsync(Round, answers.Write(), cancel);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var turn = Turn.Of(step.Context);
        var answers = Answers.Read(step.Options);
        var said = step.Result as string ?? "";
        if (Prompts.Is(said, Sentences.Back))
        {
            if (!answers.Back())
                await turn.SayAsync(Sentences.NothingBefore);
        }
        else if (NextQuestion(answers) is { } question)
        {
            var taken = await question.TakeAsync(turn, answers, said);
            if (taken.Value is { } value)
                answers.Answer(question.Key, value);
            else
                await turn.SayAsync(taken.WhyNot ?? Sentences.NotUnderstood);
        }

        return await step.ReplaceDialogAsync(Round, answers.Write(), cancel);
    }
}
