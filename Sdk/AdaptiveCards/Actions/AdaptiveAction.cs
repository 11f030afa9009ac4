using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>Whether an action sends what was filled in.</summary>
[JsonConverter(typeof(CardEnumConverter))]
public enum AdaptiveAssociatedInputs { Auto, None }

/// <summary>Something that a person can do on a card.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>What the button says.</summary>
    public string Title { get; set; }
}

/// <summary>An action of a type that this library does not know; it is kept as it was read.</summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    public override string Type { get; set; }
}
