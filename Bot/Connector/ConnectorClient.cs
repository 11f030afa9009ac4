using Bot.Watching;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Polly;
using Polly.Timeout;

namespace Bot.Connector;

/// <summary>
/// Delivers to the channel that an activity came from. What begins with Try makes one attempt and says what became of it; the rest tries again for as long as a turn can wait,
/// and then throws <see cref="ConnectorException"/>.
/// </summary>
public sealed class ConnectorClient(HttpClient http, TimeProvider time)
{
    /// <summary>100 KB, counted as UTF-16.</summary>
    public const int MostCharacters = 100 * 1024 / sizeof(char);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ResiliencePipeline<ConnectorAnswer> retries = TurnRetries.On(time);

    /// <summary>The line to the channels, behind a door that decides what goes out.</summary>
    public static HttpClient Pooled(Measures measures, DelegatingHandler? door = null)
    {
        HttpMessageHandler line = new WatchedSends(measures, new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        });
        if (door is not null)
            (door.InnerHandler, line) = (line, door);

        return new HttpClient(line) { MaxResponseContentBufferSize = IncomingJson.MostBytes, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Once: a new message, or a reply. Its id is missing where it has both text and a card: Teams makes two messages of it. Send a card that will change alone.</summary>
    public async Task<Sending> TryPostAsync(Activity activity, CancellationToken cancellationToken) => (await AttemptAsync(Posting(activity), cancellationToken)).Sending;

    /// <summary>Once: a message changes.</summary>
    public async Task<Sending> TryPutAsync(Activity activity, CancellationToken cancellationToken) => (await AttemptAsync(Putting(activity), cancellationToken)).Sending;

    /// <summary>Once: the conversation with one person alone, whose id is the answer's.</summary>
    public async Task<Sending> TryCreateConversationAsync(
        string serviceUrl, string tenantId, ChannelAccount bot, ChannelAccount member, CancellationToken cancellationToken) =>
        (await AttemptAsync(Creating(serviceUrl, tenantId, bot, member), cancellationToken)).Sending;

    public async Task<string?> PostAsync(Activity activity, CancellationToken cancellationToken) => (await InsistAsync(Posting(activity), cancellationToken)).Sending.Id;

    public async Task<string?> PutAsync(Activity activity, CancellationToken cancellationToken) => (await InsistAsync(Putting(activity), cancellationToken)).Sending.Id;

    public Task DeleteAsync(ConversationReference reference, CancellationToken cancellationToken) => InsistAsync(
        new(HttpMethod.Delete, ConnectorRoutes.Activity(reference.ServiceUrl, reference.Conversation.Id, reference.ActivityId)), cancellationToken);

    /// <summary>The id of the conversation with one person alone; the channel makes it where there is none yet.</summary>
    public async Task<string?> CreateConversationAsync(string serviceUrl, string tenantId, ChannelAccount bot, ChannelAccount member, CancellationToken cancellationToken) =>
        (await InsistAsync(Creating(serviceUrl, tenantId, bot, member), cancellationToken)).Sending.Id;

    public Task<List<TeamsChannelAccount>> MembersAsync(string serviceUrl, string conversationId, CancellationToken cancellationToken) =>
        ReadAsync<List<TeamsChannelAccount>>(ConnectorRoutes.Members(serviceUrl, conversationId), cancellationToken);

    /// <summary>Some of the members.</summary>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="conversationId">The team or chat.</param>
    /// <param name="after">What the page before said; nothing for the first.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<MembersPage> MembersPageAsync(string serviceUrl, string conversationId, string? after, CancellationToken cancellationToken) =>
        ReadAsync<MembersPage>(ConnectorRoutes.MembersPage(serviceUrl, conversationId, after), cancellationToken);

    public Task<TeamsChannelAccount> MemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        ReadAsync<TeamsChannelAccount>(ConnectorRoutes.Member(serviceUrl, conversationId, memberId), cancellationToken);

    private static Errand Posting(Activity activity) =>
        new(HttpMethod.Post, ConnectorRoutes.Activity(activity.ServiceUrl, activity.Conversation.Id, activity.ReplyToId), activity);

    private static Errand Putting(Activity activity) =>
        new(HttpMethod.Put, ConnectorRoutes.Activity(activity.ServiceUrl, activity.Conversation.Id, activity.Id), activity);

    private static Errand Creating(string serviceUrl, string tenantId, ChannelAccount bot, ChannelAccount member) => new(
        HttpMethod.Post,
        ConnectorRoutes.Conversations(serviceUrl),
        new { bot, members = new[] { member }, isGroup = false, tenantId, channelData = new { tenant = new { id = tenantId } } });

    private async Task<T> ReadAsync<T>(Uri address, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await InsistAsync(new(HttpMethod.Get, address), cancellationToken);
        return IncomingJson.Read<T>(answer.Body ?? []) ?? throw new ConnectorException(SendOutcome.Unknown);
    }

    private async Task<ConnectorAnswer> InsistAsync(Errand errand, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await retries.ExecuteAsync(async cancel => await AttemptAsync(errand, cancel), cancellationToken);
            return answer.Sending.Outcome is SendOutcome.Delivered ? answer : throw new ConnectorException(answer.Sending.Outcome);
        }
        catch (TimeoutRejectedException)
        {
            throw new ConnectorException(SendOutcome.Unknown);
        }
    }

    private async Task<ConnectorAnswer> AttemptAsync(Errand errand, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(errand.Method, errand.Address);
        if (errand.Content is not null)
        {
            request.Content = OutgoingJson.ContentOf(errand.Content, MostCharacters);
            if (request.Content is null)
                return new(new Sending(SendOutcome.TooLarge));
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return ConnectorAnswer.To(response, await response.Content.ReadAsByteArrayAsync(either.Token), time.GetUtcNow());
        }
        catch (HttpRequestException fault)
        {
            return ConnectorAnswer.To(fault);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new Sending(SendOutcome.Unknown));
        }
    }

    private readonly record struct Errand(HttpMethod Method, Uri Address, object? Content = null);
}
