namespace Bot.Tests.Rehearsing;

/// <summary>A line that the bot still hears, and on which its answer to the last request is lost together with the player.</summary>
internal sealed class CutLine(int requests) : DelegatingHandler(new SocketsHttpHandler())
{
    private int left = requests;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (--left > 0)
            return answer;
        answer.Dispose();
        throw new OperationCanceledException("The player died.");
    }
}

/// <summary>A line that loses every second answer; the bot has heard all of it.</summary>
internal sealed class BadLine() : DelegatingHandler(new SocketsHttpHandler())
{
    private int answers;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        // What lets somebody in works once.
        if (request.RequestUri!.AbsolutePath == "/guest/enter" || ++answers % 2 == 0)
            return answer;
        answer.Dispose();
        throw new HttpRequestException("The answer was lost.");
    }
}
