using Bot.Connector;
using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Dialogs.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Delivery;

/// <summary>Keeps fresh, with each turn of somebody who has joined, where they are reached and in which language.</summary>
public static class Whereabouts
{
    public static async Task KeepAsync(Turn turn)
    {
        var activity = turn.Context.Activity;
        var by = turn.Speaker.By;
        // Alone with the bot, only the state of somebody who was forgotten is not kept.
        if (turn.Speaker.Person is null || turn is { Setting: Setting.Alone, KeepsState: false })
            return;
        var shown = turn.Context.TurnState.Get<GuestTurn>() is { } page ? page.PageLocale : activity.Locale;
        if (shown is { Length: > 0 } locale && turn.Speaker.ChannelLanguage != KeepLanguage.Of(locale))
            await turn.DoAsync(new KeepLanguage(locale) { By = by });
        if (activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" })
            await turn.DoAsync(new ChatStands(by.Channel, by.UserId, null, ChatStanding.Blocked) { By = Asker.House });
        else if (activity.ChannelId != Channels.Directline && Of(activity) is { } now && !await turn.ReadAsync(books => KeepChat.IsFresh(books.Find<PersonalChat>(by.Channel, by.UserId), now)))
            await turn.DoAsync(new KeepChat(now) { By = by });
    }

    /// <summary>What the channel says of where its person is reached; null where it does not say enough.</summary>
    public static PersonalChat? Of(Activity activity) => activity is { ServiceUrl.Length: > 0, From.Id.Length: > 0, Recipient.Id.Length: > 0 }
        ? new PersonalChat
        {
            Channel = activity.ChannelId,
            UserId = activity.From.Id,
            ServiceUrl = activity.ServiceUrl,
            TenantId = Tenant.Of(activity),
            ObjectId = activity.From.AadObjectId ?? "",
            BotId = activity.Recipient.Id,
            ConversationId = IsPersonal(activity.Conversation) ? activity.Conversation?.Id : null,
        }
        : null;

    private static bool IsPersonal(ConversationAccount? conversation) => conversation is { IsGroup: not true } and ({ ConversationType: null or "" } or { ConversationType: "personal" });
}
