using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null)
    : Prompt<bool>(dialogId, validator)
{
    /// <summary>How yes and no are shown unless the options of the prompt say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The words and numbers between yes and no shown as text; English unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>What stands for yes and for no; "Yes" and "No" unless set.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    private List<Choice> Choices => ConfirmChoices == null ? [new("Yes"), new("No")] : [ConfirmChoices.Item1, ConfirmChoices.Item2];

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var message = ChoiceQuestion.Compose(question, turnContext.Activity, Choices, options.Style ?? Style, ChoiceOptions);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var answer = Understand(turnContext.Activity.Text);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private bool? Understand(string text)
    {
        if (YesOrNo.Recognize(text) is { } answer)
            return answer;

        // The choices themselves, and "1" and "2", mean something only to someone who was shown the numbers.
        if (ChoiceOptions?.IncludeNumbers == false)
            return null;

        return ChoiceMatching.Find(text, Choices) is { } found ? found.Index == 0 : null;
    }
}
