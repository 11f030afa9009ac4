using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a channel to a bot: makes a turn of what comes in, and sends what goes out.</summary>
public abstract class BotAdapter
{
    public const string BotIdentityKey = "BotIdentity";
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>What is done when a turn fails; without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    protected MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("This adapter's channel cannot start a conversation.");

    /// <summary>Runs a turn for an activity of a known sender. The answer is that to an invoke, or the replies of an expectReplies turn, or null.</summary>
    public virtual async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        await RunTurn(turn, claimsIdentity, null, callback, cancellationToken);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turn.BufferedReplyActivities) };

        if (activity.Type != ActivityTypes.Invoke)
            return null;

        var answer = turn.TurnState.Get<Activity>(InvokeResponseKey);
        return answer?.Value as InvokeResponse ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(null, Continuation(reference), null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(claimsIdentity, Continuation(reference), null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(claimsIdentity, Continuation(reference), audience, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(null, continuationActivity, null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        Continue(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Sends a turn through the middleware to the bot, in the culture of its activity.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SetCulture(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception failure) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, failure);
        }
    }

    private static Activity Continuation(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.GetContinuationActivity();
    }

    private static void SetCulture(ITurnContext turnContext)
    {
        if (string.IsNullOrEmpty(turnContext.Activity.Locale) || TurnCulture.Find(turnContext.Activity.Locale) is not { } culture)
            return;

        CultureInfo.CurrentCulture = culture;
        if (turnContext is TurnContext turn)
            turn.Locale = culture.Name;
    }

    private async Task Continue(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, continuationActivity);
        await RunTurn(turn, claimsIdentity, audience, callback, cancellationToken);
    }

    private Task RunTurn(TurnContext turn, ClaimsIdentity claimsIdentity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        turn.TurnState.Set<System.Security.Principal.IIdentity>(BotIdentityKey, claimsIdentity);
        turn.TurnState.Set(OAuthScopeKey, audience);
        turn.TurnState.Set(callback);
        return RunPipelineAsync(turn, callback, cancellationToken);
    }
}
