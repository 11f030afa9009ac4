namespace Bot.Watching;

/// <summary>Counts what is sent to a channel, by what it answers.</summary>
internal sealed class WatchedSends(Measures measures, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            measures.Sent(answer.StatusCode);
            return answer;
        }
        catch (Exception)
        {
            measures.Sent(status: null);
            throw;
        }
    }
}
