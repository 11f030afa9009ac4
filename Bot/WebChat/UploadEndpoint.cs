namespace Bot.WebChat;

/// <summary>Files are not taken. What the client sent is not even read; the bot says so in the chat, and the client is told not to try again.</summary>
public static class UploadEndpoint
{
    public static async Task<IResult> RefuseAsync(HttpContext http, GuestAdapter adapter, PostingRate rate)
    {
        var guest = DirectLineEndpoints.Speaker(http);
        if (rate.Take(guest.ConversationId) is { Ticks: > 0 } wait)
            return Refusal.TooFast(http, wait);

        await adapter.SayAsync(guest, Sentences.ChatFilesRefused, Lines.NewId(), http.RequestAborted);
        return Refusal.Of(StatusCodes.Status415UnsupportedMediaType, "FilesRefused", Sentences.ChatFilesRefused);
    }
}
