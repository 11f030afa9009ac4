using System.Collections.Concurrent;
using System.Net;
using System.Web;

namespace Bot.Tests.Storage.Blobs;

/// <summary>The line to a store, on which a test can listen, and which it can break.</summary>
internal sealed class StoreLine() : DelegatingHandler(new SocketsHttpHandler())
{
    /// <summary>What went over it: the method with what it was about, and how long.</summary>
    public ConcurrentQueue<(string What, long Length)> Sent { get; } = new();

    /// <summary>How often the answer to a request of this kind is still to be lost.</summary>
    public Dictionary<string, int> Lost { get; } = [];

    /// <summary>What it answers to everything, in place of the store.</summary>
    public HttpStatusCode? Answer { get; set; }

    /// <summary>Whether nothing is ever answered.</summary>
    public bool IsSilent { get; set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var what = Hear(request);
        if (IsSilent)
            cancellationToken.WaitHandle.WaitOne();
        cancellationToken.ThrowIfCancellationRequested();
        return Answered(what, Answer is null ? base.Send(request, cancellationToken) : null);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var what = Hear(request);
        if (IsSilent)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        return Answered(what, Answer is null ? await base.SendAsync(request, cancellationToken) : null);
    }

    private string Hear(HttpRequestMessage request)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var what = $"{request.Method} {query["comp"] ?? query["restype"]}".TrimEnd();
        Sent.Enqueue((what, request.Content?.Headers.ContentLength ?? 0));
        return what;
    }

    private HttpResponseMessage Answered(string what, HttpResponseMessage? answer)
    {
        if (Answer is { } status)
            return new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        if (Lost.GetValueOrDefault(what) is > 0 and var left)
        {
            Lost[what] = left - 1;
            answer?.Dispose();
            throw new HttpRequestException("The line is down.");
        }

        return answer!;
    }
}
