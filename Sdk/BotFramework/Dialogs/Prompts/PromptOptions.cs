using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    [JsonProperty("prompt")] public Activity Prompt { get; set; }

    /// <summary>The question after an answer that was not understood; the first one again unless set.</summary>
    [JsonProperty("retryPrompt")] public Activity RetryPrompt { get; set; }

    /// <summary>The answers to choose from.</summary>
    [JsonProperty("choices")] public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown, if not as the prompt itself says.</summary>
    [JsonProperty("style")] public ListStyle? Style { get; set; }
}
