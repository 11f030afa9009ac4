namespace Bot.Connector.Authentication;

/// <summary>What a token of the Bot Connector has proved.</summary>
/// <param name="ServiceUrl">The channel's address that it speaks for; null when it names none.</param>
/// <param name="Endorsements">The channels that the key which signed it may speak for.</param>
public sealed record ProvenToken(string? ServiceUrl, IReadOnlySet<string> Endorsements);
