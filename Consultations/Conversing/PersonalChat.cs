using Consultations.Deciding;

namespace Consultations.Conversing;

/// <summary>Whether somebody can be written to.</summary>
public enum ChatStanding
{
    Open,

    /// <summary>They have blocked the bot or taken it off: not written to until they come back.</summary>
    Blocked,

    /// <summary>An administrator does not let the bot write.</summary>
    Disabled,
}

/// <summary>Where the bot reaches a person first, through a channel that it has to call: what the channel says of them, as fresh as their last word.</summary>
public sealed class PersonalChat
{
    public required string Channel { get; init; }

    /// <summary>The channel's id of the person.</summary>
    public required string UserId { get; init; }

    public required string ServiceUrl { get; set; }

    /// <summary>The organisation that they belong to; its limits hold for all of it.</summary>
    public required string TenantId { get; set; }

    /// <summary>The directory's id of the person; empty where there is none.</summary>
    public required string ObjectId { get; set; }

    /// <summary>The channel's id of the bot.</summary>
    public required string BotId { get; set; }

    /// <summary>The personal chat; null where they only spoke in a group, until one is made.</summary>
    public string? ConversationId { get; set; }

    public ChatStanding Standing { get; set; }
}

/// <summary>What a turn told of where its person is reached. Nothing is kept of somebody who has not joined.</summary>
/// <param name="Chat">As the channel says it now; without a conversation where they spoke in a group.</param>
public sealed record KeepChat(PersonalChat Chat) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Person is null || (Chat.Channel, Chat.UserId) != (By.Channel, By.UserId))
            return Done.It;
        if (decision.Books.Find<PersonalChat>(Chat.Channel, Chat.UserId) is not { } known)
        {
            decision.Books.Add(Chat);
            return Done.It;
        }

        (known.ServiceUrl, known.TenantId, known.ObjectId, known.BotId) = (Chat.ServiceUrl, Chat.TenantId, Chat.ObjectId, Chat.BotId);
        known.ConversationId = Chat.ConversationId ?? known.ConversationId;
        // Whoever speaks to the bot by themselves has come back.
        if (Chat.ConversationId is not null)
            known.Standing = ChatStanding.Open;
        return Done.It;
    }

    /// <summary>Whether what is known is what the channel says now.</summary>
    public static bool IsFresh(PersonalChat? known, PersonalChat now) =>
        known is not null
        && (known.ServiceUrl, known.TenantId, known.ObjectId, known.BotId) == (now.ServiceUrl, now.TenantId, now.ObjectId, now.BotId)
        && (now.ConversationId is null || (now.ConversationId == known.ConversationId && known.Standing == ChatStanding.Open));
}

/// <summary>The house has made a personal chat, or learned that somebody cannot be written to, or that the chat is gone.</summary>
/// <param name="ConversationId">The chat, or null where it has to be made anew.</param>
public sealed record ChatStands(string Channel, string UserId, string? ConversationId, ChatStanding Standing) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By == Asker.House && decision.Books.Find<PersonalChat>(Channel, UserId) is { } chat)
            (chat.ConversationId, chat.Standing) = (ConversationId, Standing);
        return Done.It;
    }
}
