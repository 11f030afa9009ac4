using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace Bot.Connector;

/// <summary>Some of those who are in a team or chat.</summary>
/// <param name="Members">Those on this page.</param>
/// <param name="ContinuationToken">What to ask the next page with; nothing where this is the last.</param>
public sealed record MembersPage(
    [property: JsonProperty("members")] IReadOnlyList<TeamsChannelAccount> Members,
    [property: JsonProperty("continuationToken")] string? ContinuationToken);
