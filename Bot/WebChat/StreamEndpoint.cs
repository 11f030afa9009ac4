namespace Bot.WebChat;

public static class StreamEndpoint
{
    public static async Task<IResult> OpenAsync(
        HttpContext http,
        StreamAddress address,
        LiveConversations live,
        GuestTranscript transcript,
        IGuestConversations conversations,
        IHostApplicationLifetime lifetime,
        string? watermark)
    {
        if (!http.WebSockets.IsWebSocketRequest)
            return Refusal.NeedsWebSocket;

        if (!address.Accepts(http.Request))
            return Refusal.OtherOrigin;

        var guest = DirectLineEndpoints.Speaker(http);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var stream = new LiveSocket(socket, guest, GuestTranscript.Watermark(watermark), transcript, conversations);
        live.Add(guest.ConversationId, stream);
        try
        {
            await stream.RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            live.Remove(guest.ConversationId, stream);
        }

        return Results.Empty;
    }
}
