namespace AdaptiveCards;

/// <summary>Sends its data and what was filled in as a message's value.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>What is sent besides the inputs, written as it is: names and nulls are kept.</summary>
    public object Data { get; set; }

    /// <summary>Whether what was filled in is sent.</summary>
    [JsonProperty(DefaultValueHandling = Ignore)] public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
