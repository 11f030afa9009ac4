namespace AdaptiveCards;

/// <summary>Actions within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The actions.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];
}
