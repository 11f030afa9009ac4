namespace AdaptiveCards;

/// <summary>Unfolds a card below the buttons.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    /// <summary>The card that is unfolded.</summary>
    public AdaptiveCard Card { get; set; }
}
