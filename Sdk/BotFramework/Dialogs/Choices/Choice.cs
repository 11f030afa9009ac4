using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One answer to choose.</summary>
public class Choice(string value = null)
{
    /// <summary>What the prompt returns when this is chosen, and shows unless there is an action.</summary>
    [JsonProperty("value")]
    public string Value { get; set; } = value;

    /// <summary>The button that stands for the choice.</summary>
    [JsonProperty("action")]
    public CardAction Action { get; set; }

    /// <summary>Other words that mean the same.</summary>
    [JsonProperty("synonyms")]
    public List<string> Synonyms { get; set; }

    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;
}

/// <summary>The choice that an answer was taken for.</summary>
public class FoundChoice
{
    /// <summary>The value of the choice.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its place among the choices, from 0.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well the answer fits, from 0 to 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word for it that was found in the answer, where the choice was known by a word.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>One below the other.</summary>
    List,

    /// <summary>As suggested actions.</summary>
    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
