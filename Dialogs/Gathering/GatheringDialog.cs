using AdaptiveCards;
using Consultations.Deciding;
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

    /// <summary>What its form is called in <c>form NAME</c>; null where it has none.</summary>
    public virtual string? FormName => null;

    protected abstract IReadOnlyList<Question> Questions { get; }

    /// <summary>Why this person gets no such form here, and why none is taken from them; null where there is no reason. The rule decides once more.</summary>
    public virtual Task<Refusal?> MayNotAsync(Turn turn) => Task.FromResult<Refusal?>(null);

    /// <summary>All of its questions on one card.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="rest">What was typed after the form's name.</param>
    public virtual Task<AdaptiveCard> FormAsync(Turn turn, string rest) => throw new NotSupportedException("This dialog has no form.");

    /// <summary>What the form that this turn brought answers, and a sentence for each answer that will not do.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="known">What is known already, whatever the form carries of it.</param>
    public async Task<(Dictionary<string, object> Start, IReadOnlyList<string> WhyNot)> FillAsync(Turn turn, params IEnumerable<(string Key, string Value)> known)
    {
        var fields = Arrange(turn, turn.Fields);
        var asked = Questions.Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        var carried = fields.Where(field => !asked.Contains(field.Key)).Select(field => (field.Key, field.Value));
        var answers = Answers.Read(Answers.Start([.. known.UnionBy(carried, answer => answer.Item1, StringComparer.Ordinal)]));
        var whyNot = new List<string>();
        foreach (var question in Questions)
        {
            if (!question.When(turn, answers))
                continue;

            // Clients leave out what was not filled in.
            var taken = await question.TakeAsync(turn, answers, fields.GetValueOrDefault(question.Key, ""));
            if (taken.Value is { } value)
                answers.Answer(question.Key, value);
            else
                whyNot.Add(taken.WhyNot ?? Sentences.NotUnderstood);
        }

        return (answers.Write(), whyNot);
    }

    /// <summary>The form's fields as answers: some fields make up one answer together, and what is no question of its own is known from the start.</summary>
    protected virtual IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields) => fields;

    /// <summary>Hands the command in and answers. Null when that is all; or the question whose answer has to be given again.</summary>
    protected abstract Task<string?> FinishAsync(Turn turn, Answers answers);

    private Question? NextQuestion(Turn turn, Answers answers) => Questions.FirstOrDefault(q => !answers.Has(q.Key) && q.When(turn, answers));

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var turn = Turn.Of(step.Context);
        var answers = Answers.Read(step.Options);
        if (NextQuestion(turn, answers) is { } question)
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
        else if (NextQuestion(turn, answers) is { } question)
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
