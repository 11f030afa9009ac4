namespace Bot.WebChat;

/// <summary>Lets through who holds a token for the conversation that the address names, as long as that chat is open.</summary>
public sealed class GuestAuthentication(GuestTokens tokens, IGuestConversations conversations) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var guest = http.Request.Path.Value!.EndsWith("/stream", StringComparison.Ordinal)
            ? tokens.ReadForStream(http.Request.Query["t"])
            : tokens.Read(Bearer(http));

        if (guest is null)
            return http.Request.Headers.Authorization.Count == 0 && !http.Request.Query.ContainsKey("t") ? Refusal.NoToken : Refusal.BadToken;

        if (http.GetRouteValue("conversationId") is string named && !string.Equals(named, guest.ConversationId, StringComparison.Ordinal))
            return Refusal.OtherConversation;

        if (!await conversations.IsOpenAsync(guest.ConversationId, guest.UserId, http.RequestAborted))
            return Refusal.BadToken;

        http.Features.Set(guest);
        return await next(context);
    }

    private static string? Bearer(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
