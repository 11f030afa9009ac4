using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel for tests: what the bot sends, traces excepted, waits in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private int _lastId;

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? Reference("test");
        SendsTraces = sendTraceActivity;
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

    private bool SendsTraces { get; }

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
        using var turn = new TurnContext(this, activity);
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message) { Locale = Locale, Text = text };

    /// <summary>What the bot sent next, or null where it has said no more.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            else if (activity.Type != ActivityTypes.Trace || SendsTraces)
                lock (_lock)
                    ActiveQueue.Enqueue(activity);
        }

        return Array.ConvertAll(activities, activity => new ResourceResponse(activity.Id));
    }

    /// <summary>Replaces an activity that still waits in the queue.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            var isThere = ActiveQueue.Any(waiting => waiting.Id == activity.Id);
            Refill(ActiveQueue.Select(waiting => waiting.Id == activity.Id ? activity : waiting));
            return Task.FromResult(isThere ? new ResourceResponse(activity.Id) : new ResourceResponse());
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

    private static ConversationReference Reference(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount { IsGroup = false, ConversationType = "convo1", Id = "Conversation1" },
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Locale = "en-us",
    };

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is not { Id: not (null or "unknown") } || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
    }

    private void Refill(IEnumerable<Activity> activities)
    {
        var kept = activities.ToList();
        ActiveQueue.Clear();
        kept.ForEach(ActiveQueue.Enqueue);
    }
}
