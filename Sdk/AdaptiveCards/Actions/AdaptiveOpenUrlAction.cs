namespace AdaptiveCards;

/// <summary>Opens an address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    /// <summary>What is opened.</summary>
    public Uri Url { get; set; }
}
