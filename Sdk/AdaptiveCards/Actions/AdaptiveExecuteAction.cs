namespace AdaptiveCards;

/// <summary>Sends a verb, its data and what was filled in as an invoke, whose answer may be a new card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    /// <summary>What the bot is to do.</summary>
    public string Verb { get; set; } = "";

    /// <summary>What is sent besides the inputs, written as it is: names and nulls are kept.</summary>
    public object Data { get; set; }

    /// <summary>Whether what was filled in is sent.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
