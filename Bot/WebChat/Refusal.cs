using System.Globalization;
using Bot.Connector;

namespace Bot.WebChat;

/// <summary>How the guest chat says no: the shape that Direct Line clients know, with a sentence that a person understands.</summary>
public static class Refusal
{
    public static IResult Of(int status, string code, string sentence) =>
        Results.Json(new { message = sentence, error = new { code, message = sentence } }, statusCode: status);

    public static IResult NoToken => Of(StatusCodes.Status401Unauthorized, "TokenMissing", Sentences.ChatTokenMissing);

    // Clients take 403 for an expired token and come for a new one.
    public static IResult BadToken => Of(StatusCodes.Status403Forbidden, "TokenExpired", Sentences.ChatTokenInvalid);

    public static IResult OtherConversation => Of(StatusCodes.Status403Forbidden, "OtherConversation", Sentences.ChatOtherConversation);

    public static IResult OtherOrigin => Of(StatusCodes.Status403Forbidden, "OtherOrigin", Sentences.ChatOtherOrigin);

    public static IResult NeedsWebSocket => Of(StatusCodes.Status400BadRequest, "NeedsWebSocket", Sentences.ChatNeedsWebSocket);

    public static IResult Unavailable => Of(StatusCodes.Status503ServiceUnavailable, "Unavailable", Sentences.ChatUnavailable);

    public static IResult BadActivity(string sentence) => Of(StatusCodes.Status400BadRequest, "BadActivity", sentence);

    public static IResult Of(IncomingFault fault) => fault switch
    {
        IncomingFault.TooLarge => Of(
            StatusCodes.Status413PayloadTooLarge,
            "TooLarge",
            string.Format(CultureInfo.CurrentCulture, Sentences.ChatTooLarge, IncomingJson.MostBytes / 1024)),
        IncomingFault.TooDeep => BadActivity(Sentences.ChatTooDeep),
        _ => BadActivity(Sentences.ChatMalformed),
    };

    public static IResult TooFast(HttpContext context, TimeSpan wait)
    {
        // Web Chat takes the number for milliseconds.
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "TooFast", Sentences.ChatTooFast);
    }
}
