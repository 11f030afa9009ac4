using System.Net;
using System.Text;
using System.Web;
using Microsoft.Identity.Client;

namespace Bot.Tests.Connector.Authentication;

/// <summary>Entra ID, and the machine's own endpoint for identities, as far as the bot asks them.</summary>
internal sealed class FakeEntra : HttpMessageHandler, IMsalHttpClientFactory
{
    /// <summary>The addresses at which tokens were asked for, and what was said there.</summary>
    public List<(Uri Address, Dictionary<string, string?> Said)> Asked { get; } = [];

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public HttpClient GetHttpClient() => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (!address.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
            return new HttpResponseMessage(HttpStatusCode.NotFound);

        var said = HttpUtility.ParseQueryString(request.Content is null ? address.Query : await request.Content.ReadAsStringAsync(cancellationToken));
        Asked.Add((address, said.AllKeys.ToDictionary(key => key!, key => said[key], StringComparer.Ordinal)));
        return new HttpResponseMessage(Status)
        {
            Content = new StringContent(
                Status == HttpStatusCode.OK
                    ? $$"""{"token_type":"Bearer","access_token":"token-{{Asked.Count}}","expires_in":"3600","resource":"https://api.botframework.com"}"""
                    : """{"error":"invalid_client","error_description":"The secret is wrong."}""",
                Encoding.UTF8,
                "application/json"),
        };
    }
}
