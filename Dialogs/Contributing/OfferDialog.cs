using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Dialogs.Contributing;

/// <summary>A plain sentence is offered as a contribution: "Is this a challenge, a good practice, …?" It is never lost.</summary>
internal sealed class OfferDialog : ComponentDialog
{
    private const string Text = "text", Key = "key", Round = "round", Kind = "kind", None = "none";
    private readonly Filing filing;

    public OfferDialog(Filing filing)
        : base(nameof(OfferDialog))
    {
        this.filing = filing;
        AddDialog(new WaterfallDialog(Round, [AskAsync, FileAsync]));
        AddDialog(new ChoicePrompt(Kind));
        InitialDialogId = Round;
    }

    public static Dictionary<string, object> Start(string text, string key) => Answers.Start((Text, text), (Key, key));

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var choices = ContributionKind.All.Select(kind => new Choice(kind.Name) { Synonyms = [.. kind.Words] })
            .Append(new Choice(Sentences.NoneOfThese) { Synonyms = [None, "no", "drop it", "drop"] }).ToList();
        return await step.PromptAsync(Kind, new PromptOptions
        {
            Prompt = MessageFactory.Text(Sentences.IsThis, inputHint: InputHints.ExpectingInput),
            RetryPrompt = MessageFactory.Text(Sentences.IsThisAgain, inputHint: InputHints.ExpectingInput),
            Choices = choices,
            Style = ListStyle.SuggestedAction,
        }, cancel);
    }

    private async Task<DialogTurnResult> FileAsync(WaterfallStepContext step, CancellationToken cancel)
    {
        var turn = Turn.Of(step.Context);
        var answers = Answers.Read(step.Options);
        var index = ((FoundChoice)step.Result).Index;
        if (index < ContributionKind.All.Count)
            await filing.FileAsync(turn, ContributionLine.Read(ContributionKind.All[index], answers[Text], turn.OwnRegions), answers[Key], Floor.Own);
        else
            await turn.SayAsync(Sentences.Dropped);
        return await step.EndDialogAsync(cancellationToken: cancel);
    }
}
