using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>State that all of a conversation share.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{StateKey.Channel(activity)}/conversations/{StateKey.Conversation(activity)}";
    }
}

/// <summary>State of a person, in whatever conversation of the channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{StateKey.Channel(activity)}/users/{StateKey.From(activity)}";
    }
}

/// <summary>State of a person in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        return $"{StateKey.Channel(activity)}/conversations/{StateKey.Conversation(activity)}/users/{StateKey.From(activity)}";
    }
}

internal static class StateKey
{
    public static string Channel(Activity activity) => activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(Activity activity) => activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string From(Activity activity) => activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string field) => new($"State has no key: the activity lacks {field}.");
}
