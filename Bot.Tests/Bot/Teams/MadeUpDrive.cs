using System.Net;

namespace Bot.Tests.Teams;

/// <summary>Takes files, as SharePoint does.</summary>
internal sealed class MadeUpDrive : HttpMessageHandler
{
    public List<(string Request, string Range, byte[] Content)> Put { get; } = [];

    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Put.Add(($"{request.Method} {request.RequestUri}", request.Content!.Headers.ContentRange!.ToString(), await request.Content.ReadAsByteArrayAsync(cancellationToken)));
        return new HttpResponseMessage(Answer);
    }
}
