using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel for tests: what the bot sends waits in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly bool _sendTraceActivity;
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _lastId;

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        _sendTraceActivity = sendTraceActivity;
        Conversation = conversation ?? Reference(Channels.Test);
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Reference(channelId), sendTraceActivity)
    {
    }

    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot has sent and nobody has asked for yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Who talks where.</summary>
    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount { IsGroup = false, ConversationType = name, Id = name },
        User = new ChannelAccount(Lower(user), user),
        Bot = new ChannelAccount(Lower(bot), bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn; what the activity leaves open is filled in from <see cref="Conversation"/>.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Complete(activity);
        using var turn = CreateTurnContext(activity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>What the bot sent next, or null where it has said no more.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>What the bot sent next, or sends once it comes to it.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity> arrival;
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return reply;

            arrival = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(arrival);
        }

        await using var cancelled = cancellationToken.Register(() => arrival.TrySetCanceled(cancellationToken));
        return await arrival.Task;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);

            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || _sendTraceActivity)
                Enqueue(activity);
        }

        return responses;
    }

    /// <summary>Replaces an activity that still waits in the queue.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            var replaced = ActiveQueue.Any(waiting => waiting.Id == activity.Id);
            Refill(ActiveQueue.Select(waiting => waiting.Id == activity.Id ? activity : waiting));
            return Task.FromResult(replaced ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <summary>Takes an activity that still waits out of the queue.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_lock)
            Refill(ActiveQueue.Where(waiting => waiting.Id != reference.ActivityId));
        return Task.CompletedTask;
    }

    private static ConversationReference Reference(string channelId)
    {
        var reference = CreateConversation("Conversation1");
        reference.ChannelId = channelId;
        reference.Conversation.ConversationType = "convo1";
        return reference;
    }

    // Ids of tests are written in lower case, as the original does it.
    private static string Lower(string name) => string.Create(name.Length, name, static (span, from) => from.AsSpan().ToLowerInvariant(span));

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is not { Id: not (null or "unknown") } || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var arrival))
            {
                if (arrival.TrySetResult(activity))
                    return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private void Refill(IEnumerable<Activity> activities)
    {
        var kept = activities.ToList();
        ActiveQueue.Clear();
        kept.ForEach(ActiveQueue.Enqueue);
    }
}
