namespace AdaptiveCards;

/// <summary>A card that was read, and what was odd about it.</summary>
public class AdaptiveCardParseResult
{
    internal AdaptiveCardParseResult(AdaptiveCard card, IList<AdaptiveWarning> warnings) => (Card, Warnings) = (card, warnings);

    public AdaptiveCard Card { get; }

    /// <summary>What was odd about it.</summary>
    public IList<AdaptiveWarning> Warnings { get; }
}

/// <summary>Something odd about a card that does not keep it from being read.</summary>
public class AdaptiveWarning
{
    /// <summary>A warning.</summary>
    public AdaptiveWarning(int code, string message) => (Code, Message) = (code, message);

    /// <summary>Its number.</summary>
    public int Code { get; }

    /// <summary>What is odd, for developers.</summary>
    public string Message { get; }
}

/// <summary>What was to be read is no card.</summary>
public class AdaptiveSerializationException : Exception
{
    /// <summary>No card, for no stated reason.</summary>
    public AdaptiveSerializationException()
    {
    }

    /// <summary>No card, and why.</summary>
    public AdaptiveSerializationException(string message) : base(message)
    {
    }

    /// <summary>No card, and what led to it.</summary>
    public AdaptiveSerializationException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
