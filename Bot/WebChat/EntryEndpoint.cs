using System.Globalization;
using Bot.Connector;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Bot.WebChat;

/// <summary>The way in: a code or a key is exchanged for a token.</summary>
public static class EntryEndpoint
{
    private const int MostBytes = 4096;
    private const int LongestWord = 256;

    public static async Task<IResult> EnterAsync(HttpContext http, IFrontDoor door, GuestTokens tokens, GuestAdapter adapter, IGuestConversations conversations, IBot bot, TimeProvider clock)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (asked, fault) = await IncomingJson.ReadAsync<JObject>(http.Request, http.RequestAborted, MostBytes);
        if (asked is null)
            return Refuse(fault == IncomingFault.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, Sentences.EntryMalformed);

        if (Word(asked, "code") is null && Word(asked, "key") is null)
            return Refuse(StatusCodes.Status400BadRequest, Sentences.EntryMalformed);

        var request = new EntryRequest(Word(asked, "code"), Word(asked, "key"), Word(asked, "locale"), http.Connection.Id, http.Connection.RemoteIpAddress);
        switch (await door.EnterAsync(request, http.RequestAborted))
        {
            case Admitted admitted:
                // Whatever was said earlier lies before this moment; a farewell among it does not end the new visit.
                var since = clock.GetUtcNow().AddMilliseconds(-1);
                if (admitted.FirstActivity is { } first)
                {
                    first.Locale = request.Locale;
                    await adapter.ReceiveAsync(admitted.Guest, first, bot, http.RequestAborted);
                }

                return Welcome(admitted, tokens, since, await conversations.TakesListsFromAsync(admitted.Guest, http.RequestAborted));

            case TurnedAway turnedAway:
                if (turnedAway.RetryAfter is { } wait)
                    http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Refuse(turnedAway.Status, turnedAway.Sentence);

            default:
                throw new InvalidOperationException("The front door gave an answer that is none.");
        }
    }

    private static IResult Welcome(Admitted admitted, GuestTokens tokens, DateTimeOffset since, bool takesLists) => Results.Json(new
    {
        conversationId = admitted.Guest.ConversationId,
        token = tokens.Issue(admitted.Guest),
        expiresIn = (int)tokens.Lifetime.TotalSeconds,
        userId = admitted.Guest.UserId,
        title = admitted.Title,
        since,
        takesLists,
    });

    private static IResult Refuse(int status, string message) => Results.Json(new { message }, statusCode: status);

    private static string? Word(JObject asked, string name) =>
        asked[name] is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestWord } word } ? word : null;
}
