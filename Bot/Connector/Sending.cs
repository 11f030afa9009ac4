namespace Bot.Connector;

/// <summary>What became of something that was sent once.</summary>
public enum SendOutcome
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>The channel surely does not have it, and may take it later.</summary>
    Busy,

    /// <summary>The answer was lost: the channel may or may not have it.</summary>
    Unknown,

    /// <summary>The person has blocked the bot.</summary>
    Blocked,

    /// <summary>An administrator has disabled the bot.</summary>
    Disabled,

    /// <summary>Nobody may write into the conversation.</summary>
    WritesBlocked,

    /// <summary>The bot is not, or no longer, installed there.</summary>
    NotInRoster,

    /// <summary>The channel knows no such conversation, message or person.</summary>
    Gone,

    /// <summary>It is larger than the channel takes.</summary>
    TooLarge,

    /// <summary>The channel does not take it, and would not take it again.</summary>
    Refused,
}

/// <summary>The outcome of one attempt to send.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">What the channel calls it. Teams gives a message with both text and card no id, since it makes two of it.</param>
/// <param name="RetryAfter">How long the channel asked to be left alone.</param>
public readonly record struct Sending(SendOutcome Outcome, string? Id = null, TimeSpan? RetryAfter = null);
