using Bot.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.WebChat;

/// <summary>What Web Chat asks of Direct Line, answered here.</summary>
public static class DirectLineEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/directline").AddEndpointFilter<FaultAnswer>().AddEndpointFilter<GuestAuthentication>();
        routes.MapPost("/conversations", Start);
        routes.MapGet("/conversations/{conversationId}", Reconnect);
        routes.MapGet("/conversations/{conversationId}/stream", StreamEndpoint.OpenAsync);
        routes.MapGet("/conversations/{conversationId}/activities", ReadAsync);
        routes.MapPost("/conversations/{conversationId}/activities", PostAsync);
        routes.MapPost("/conversations/{conversationId}/upload", UploadEndpoint.ReceiveAsync);
        routes.MapPost("/tokens/refresh", Refresh);
    }

    private static IResult Start(HttpContext http, GuestTokens tokens, StreamAddress stream) =>
        Results.Json(
            new
            {
                conversationId = Speaker(http).ConversationId,
                token = tokens.Issue(Speaker(http)),
                expires_in = (int)tokens.Lifetime.TotalSeconds,
                streamUrl = stream.For(http.Request, Speaker(http), watermark: 0),
            },
            statusCode: StatusCodes.Status201Created);

    private static IResult Reconnect(HttpContext http, GuestTokens tokens, StreamAddress stream, string? watermark) =>
        Results.Json(new
        {
            conversationId = Speaker(http).ConversationId,
            token = tokens.Issue(Speaker(http)),
            expires_in = (int)tokens.Lifetime.TotalSeconds,
            streamUrl = stream.For(http.Request, Speaker(http), GuestTranscript.Watermark(watermark)),
        });

    private static IResult Refresh(HttpContext http, GuestTokens tokens) =>
        Results.Json(new
        {
            conversationId = Speaker(http).ConversationId,
            token = tokens.Issue(Speaker(http)),
            expires_in = (int)tokens.Lifetime.TotalSeconds,
        });

    private static async Task<IResult> ReadAsync(HttpContext http, GuestTranscript transcript, string? watermark)
    {
        var set = await transcript.SinceAsync(Speaker(http).ConversationId, GuestTranscript.Watermark(watermark), http.RequestAborted);
        return Results.Bytes(set.ToUtf8(), "application/json; charset=utf-8");
    }

    private static async Task<IResult> PostAsync(HttpContext http, GuestAdapter adapter, IBot bot, PostingRate rate)
    {
        var guest = Speaker(http);
        if (rate.Take(guest.ConversationId) is { Ticks: > 0 } wait)
            return Refusal.TooFast(http, wait);

        var (posted, fault) = await IncomingJson.ReadAsync<JObject>(http.Request, http.RequestAborted);
        if (posted is null)
            return Refusal.Of(fault);

        var (activity, refused) = PostedActivity.Read(posted);
        if (activity is null)
            return Refusal.BadActivity(refused!);

        // That somebody is typing is of no use to the bot.
        var id = activity.Type is ActivityTypes.Typing
            ? Lines.NewId()
            : await adapter.ReceiveAsync(guest, activity, bot, http.RequestAborted);
        return Results.Json(new { id });
    }

    /// <summary>Whoever the token names.</summary>
    internal static Guest Speaker(HttpContext http) => http.Features.Get<Guest>() ?? throw new InvalidOperationException("This address is open to guests only.");
}
