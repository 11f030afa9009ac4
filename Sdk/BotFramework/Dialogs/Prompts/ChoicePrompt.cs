using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of several choices.</summary>
public class ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null)
    : Prompt<FoundChoice>(dialogId, validator)
{
    /// <summary>How the choices are shown unless the options of the prompt say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The words and numbers between choices shown as text; English unless set.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are compared with the choices.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var message = ChoiceQuestion.Compose(question, turnContext.Activity, options.Choices ?? [], options.Style ?? Style, ChoiceOptions);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], RecognizerOptions);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice>
        {
            Succeeded = found.Count > 0,
            Value = found.Count > 0 ? found[0].Resolution : null,
        });
    }
}
