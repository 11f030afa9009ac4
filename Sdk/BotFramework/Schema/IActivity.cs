namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    string Type { get; set; }
    string Id { get; set; }
    string ServiceUrl { get; set; }
    DateTimeOffset? Timestamp { get; set; }
    string ChannelId { get; set; }
    ChannelAccount From { get; set; }
    ConversationAccount Conversation { get; set; }
    ChannelAccount Recipient { get; set; }
    string ReplyToId { get; set; }
    IList<Entity> Entities { get; set; }
    object ChannelData { get; set; }
    T GetChannelData<T>();
    bool TryGetChannelData<T>(out T instance);
    ConversationReference GetConversationReference();
    IMessageActivity AsMessageActivity();
}

/// <summary>Somebody says something.</summary>
public interface IMessageActivity : IActivity
{
    string Locale { get; set; }
    string Text { get; set; }
    string Speak { get; set; }
    string InputHint { get; set; }
    string TextFormat { get; set; }
    string AttachmentLayout { get; set; }
    IList<Attachment> Attachments { get; set; }
    SuggestedActions SuggestedActions { get; set; }
    string DeliveryMode { get; set; }
    object Value { get; set; }
}

/// <summary>Members of a conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }
    IList<ChannelAccount> MembersRemoved { get; set; }
}

/// <summary>The bot was installed somewhere, or taken away.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}

/// <summary>Something happened that nobody said.</summary>
public interface IEventActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}

/// <summary>A client asks for something and waits for the answer.</summary>
public interface IInvokeActivity : IActivity
{
    string Name { get; set; }
    object Value { get; set; }
    ConversationReference RelatesTo { get; set; }
}
