using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do, understood or not.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether it understood anything.</summary>
    public bool Succeeded { get; set; }

    /// <summary>What it understood; a validator may put something else here.</summary>
    public T Value { get; set; }
}

/// <summary>What a validator works with.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was asked with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What lasts until the prompt ends; a validator may add to it.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How often the person has answered, this time included.</summary>
    public int AttemptCount =>
        State.TryGetValue(Prompt<T>.AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;
}
