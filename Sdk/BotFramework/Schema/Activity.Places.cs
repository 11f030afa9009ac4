using Microsoft.Bot.Connector;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    // Direct Line gives a conversationUpdate an id that cannot be replied to.
    private string IdToAnswer =>
        Is(Type, ActivityTypes.ConversationUpdate) && (Is(ChannelId, Channels.Directline) || Is(ChannelId, Channels.Webchat)) ? null : Id;

    /// <summary>This activity where its type is "message", or stands under it as in "message/x"; else null.</summary>
    public IMessageActivity AsMessageActivity() => Is(Type, ActivityTypes.Message) || IsUnder(ActivityTypes.Message) ? this : null;

    /// <summary>The channel's own data as <typeparamref name="T"/>; its default where there is none.</summary>
    public T GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T typed => typed,
        var data => JToken.FromObject(data).ToObject<T>(),
    };

    public bool TryGetChannelData<T>(out T instance)
    {
        instance = default;
        if (ChannelData is null)
            return false;

        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    /// <summary>Where this activity was said, so that something can be said there later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToAnswer,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity to, or as if from, the place that <paramref name="reference"/> names.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private bool IsUnder(string type) => Type?.Length > type.Length && Type[type.Length] == '/' && Type.StartsWith(type, StringComparison.OrdinalIgnoreCase);
}
