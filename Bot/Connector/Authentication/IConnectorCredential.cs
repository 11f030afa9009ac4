namespace Bot.Connector.Authentication;

/// <summary>Says who the bot is, to get a token with which it may speak to the Bot Connector.</summary>
public interface IConnectorCredential
{
    /// <summary>Always a new one; <see cref="OutgoingTokens"/> keeps it.</summary>
    Task<OutgoingToken> NewTokenAsync();
}

/// <summary>A token, and when it ends.</summary>
public sealed record OutgoingToken(string Value, DateTimeOffset Ends)
{
    /// <summary>It is written nowhere, by accident either.</summary>
    public override string ToString() => nameof(OutgoingToken);
}
