using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One answer to choose.</summary>
public class Choice(string value = null)
{
    /// <summary>What the prompt returns when this is chosen, and shows unless there is an action.</summary>
    [JsonProperty("value")] public string Value { get; set; } = value;

    /// <summary>The button that stands for the choice.</summary>
    [JsonProperty("action")] public CardAction Action { get; set; }

    /// <summary>Other words that mean the same.</summary>
    [JsonProperty("synonyms")] public List<string> Synonyms { get; set; }

    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;
}

/// <summary>The choice that an answer was taken for.</summary>
public class FoundChoice
{
    [JsonProperty("value")] public string Value { get; set; }

    /// <summary>Its place among the choices, from 0.</summary>
    [JsonProperty("index")] public int Index { get; set; }

    /// <summary>How well the answer fits, from 0 to 1.</summary>
    [JsonProperty("score")] public float Score { get; set; }

    /// <summary>The word for it that was found in the answer, where the choice was known by a word.</summary>
    [JsonProperty("synonym")] public string Synonym { get; set; }
}

/// <summary>How choices are shown: not at all, as the channel shows them best, in the sentence, one below the other, below the message, or as a card's buttons.</summary>
public enum ListStyle { None, Auto, Inline, List, SuggestedAction, HeroCard }

/// <summary>The words and numbers between choices that are shown as text; English unless set.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Between two of several choices: ", ".</summary>
    [JsonProperty("inlineSeparator")] public string InlineSeparator { get; set; }

    /// <summary>Between the only two choices: " or ".</summary>
    [JsonProperty("inlineOr")] public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices: ", or ".</summary>
    [JsonProperty("inlineOrMore")] public string InlineOrMore { get; set; }

    /// <summary>Whether the choices are numbered; they are unless this is false.</summary>
    [JsonProperty("includeNumbers")] public bool? IncludeNumbers { get; set; }
}
