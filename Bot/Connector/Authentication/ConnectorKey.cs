using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>A key with which the Bot Connector signs.</summary>
/// <param name="Key">Its public half.</param>
/// <param name="Endorsements">The channels that it may speak for.</param>
public sealed record ConnectorKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
