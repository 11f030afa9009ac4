using System.Globalization;

namespace Bot.Connector;

/// <summary>Where the channel is asked for what. Ids are escaped whole: some of them hold slashes.</summary>
internal static class ConnectorRoutes
{
    // A page of members with long names stays within what is read of an answer.
    private const int MembersOnAPage = 200;

    public static Uri Conversations(string serviceUrl) => new($"{serviceUrl.TrimEnd('/')}/v3/conversations");

    public static Uri Activity(string serviceUrl, string conversationId, string? activityId) =>
        In(serviceUrl, conversationId, string.IsNullOrEmpty(activityId) ? "activities" : $"activities/{Uri.EscapeDataString(activityId)}");

    public static Uri Members(string serviceUrl, string conversationId) => In(serviceUrl, conversationId, "members");

    public static Uri Member(string serviceUrl, string conversationId, string memberId) =>
        In(serviceUrl, conversationId, $"members/{Uri.EscapeDataString(memberId)}");

    public static Uri MembersPage(string serviceUrl, string conversationId, string? after) => In(
        serviceUrl,
        conversationId,
        string.Create(CultureInfo.InvariantCulture, $"pagedmembers?pageSize={MembersOnAPage}{(after is null ? "" : $"&continuationToken={Uri.EscapeDataString(after)}")}"));

    private static Uri In(string serviceUrl, string conversationId, string what) =>
        new($"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversationId)}/{what}");
}
