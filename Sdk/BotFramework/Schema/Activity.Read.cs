using Microsoft.Bot.Connector;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    // Direct Line gives a conversationUpdate an id that cannot be replied to.
    private string IdToAnswer =>
        Is(Type, ActivityTypes.ConversationUpdate) && (Is(ChannelId, Channels.Directline) || Is(ChannelId, Channels.Webchat)) ? null : Id;

    public IMessageActivity AsMessageActivity() => IsOrIsUnder(ActivityTypes.Message) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsOrIsUnder(ActivityTypes.ConversationUpdate) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsOrIsUnder(ActivityTypes.InstallationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsOrIsUnder(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() => IsOrIsUnder(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsOrIsUnder(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsOrIsUnder(ActivityTypes.Invoke) ? this : null;

    public ITraceActivity AsTraceActivity() => IsOrIsUnder(ActivityTypes.Trace) ? this : null;

    /// <summary>Whether there is anything in this message to show.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The entities that mention somebody.</summary>
    public Mention[] GetMentions() =>
        (Entities ?? []).Where(entity => Is(entity.Type, "mention")).Select(entity => entity.GetAs<Mention>()).ToArray();

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
        catch (Exception unreadable) when (unreadable is Newtonsoft.Json.JsonException or ArgumentException or FormatException or InvalidCastException)
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

    /// <summary>The reference of an answer to this activity, from what the channel said when it was sent.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity to, or as if from, the place that <paramref name="reference"/> names.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
            return this;
        }

        From = reference.Bot;
        Recipient = reference.User;
        ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private bool IsOrIsUnder(string type) =>
        Type is not null
        && Type.StartsWith(type, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == type.Length || Type[type.Length] == '/');
}
