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

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var question = isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
        var message = ChoiceQuestion.Compose(question, turnContext.Activity, options.Choices ?? [], options.Style ?? Style, ChoiceOptions);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var found = ChoiceMatching.Find(turnContext.Activity.Text, options.Choices ?? []);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found != null, Value = found });
    }
}
