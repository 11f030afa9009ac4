using System.Net;
using System.Text.Json;

namespace Bot.Connector;

/// <summary>What the channel answered once, and what that means.</summary>
/// <param name="Sending">What it means.</param>
/// <param name="Status">Nothing where no answer came.</param>
/// <param name="Body">What came with it.</param>
internal readonly record struct ConnectorAnswer(Sending Sending, HttpStatusCode? Status = null, byte[]? Body = null)
{
    private static readonly JsonDocumentOptions Bounds = new() { MaxDepth = IncomingJson.MostDepth };

    /// <summary>Whether whoever waits for the delivery asks again soon.</summary>
    public bool IsWorthAnotherTry => Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    public static ConnectorAnswer To(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var outcome = Meaning(response.StatusCode, body);
        var id = outcome is SendOutcome.Delivered ? Find(body, "id") : null;
        return new(new Sending(outcome, id, WaitAskedBy(response, now)), response.StatusCode, body);
    }

    /// <summary>What our own door held back is known; a connection that was never made has carried nothing; any other may have.</summary>
    public static ConnectorAnswer To(HttpRequestException fault) => new(new Sending(
        fault is ConnectorException known ? known.Outcome
        : fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? SendOutcome.Busy
            : SendOutcome.Unknown));

    private static SendOutcome Meaning(HttpStatusCode status, byte[] body) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => SendOutcome.Delivered,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => SendOutcome.Busy,
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => SendOutcome.Unknown,
        HttpStatusCode.NotFound => SendOutcome.Gone,
        HttpStatusCode.RequestEntityTooLarge => SendOutcome.TooLarge,
        HttpStatusCode.Forbidden => Find(body, "error", "code") switch
        {
            "BotDisabledByAdmin" => SendOutcome.Disabled,
            "ConversationBlockedByUser" => SendOutcome.Blocked,
            "MessageWritesBlocked" => SendOutcome.WritesBlocked,
            "BotNotInConversationRoster" => SendOutcome.NotInRoster,
            _ => SendOutcome.Refused,
        },
        _ => SendOutcome.Refused,
    };

    private static TimeSpan? WaitAskedBy(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Find(byte[] body, params ReadOnlySpan<string> path)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Bounds);
            var found = json.RootElement;
            foreach (var name in path)
            {
                if (found.ValueKind is not JsonValueKind.Object || !found.TryGetProperty(name, out found))
                    return null;
            }

            return found.ValueKind is JsonValueKind.String or JsonValueKind.Number ? found.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
