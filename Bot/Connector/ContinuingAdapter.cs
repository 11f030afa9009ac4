using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Connector;

/// <summary>Speaks first, when nobody has just spoken: all the ways in which a conversation can be continued are one way here.</summary>
public abstract class ContinuingAdapter : BotAdapter
{
    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(reference.GetContinuationActivity(), callback, cancellationToken);

    public override Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueAsync(continuationActivity, callback, cancellationToken);

    /// <summary>Whether somebody has just spoken; else the bot speaks first.</summary>
    protected static bool IsAnswer(ITurnContext turnContext) => turnContext.Activity.Id is not null;

    private async Task ContinueAsync(Activity continuation, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        // What it is given is not an activity that anybody sent, so nothing can be a reply to it.
        continuation.Id = null;
        continuation.Locale ??= "en";
        using var turnContext = new TurnContext(this, continuation);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }
}
