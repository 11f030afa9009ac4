using Microsoft.Bot.Schema;

namespace Dialogs.Turns;

/// <summary>Who sees what is said in a turn.</summary>
public enum Setting
{
    /// <summary>The person and the bot are by themselves, and the talk can go on.</summary>
    Alone,

    /// <summary>One person alone sees what they sent and what comes of it, and then it is over: a window of their own, or a card that changes for them only.</summary>
    Window,

    /// <summary>A group chat or a channel: others read along.</summary>
    Company,
}

/// <summary>Tells the setting of an activity.</summary>
public static class Settings
{
    public const string OpensWindow = "task/fetch", SendsWindow = "task/submit";

    /// <summary>Teams parts the posts of a channel by this; for the bot they are one conversation.</summary>
    private const string Thread = ";messageid=";

    public static Setting Of(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: OpensWindow or SendsWindow } => Setting.Window,
        { Conversation: var where } when IsShared(where) => activity.Type == ActivityTypes.Invoke ? Setting.Window : Setting.Company,
        _ => Setting.Alone,
    };

    public static bool IsShared(ConversationAccount? conversation) => conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    /// <summary>The conversation's id, without the thread.</summary>
    public static string IdOf(ConversationAccount? conversation) =>
        conversation?.Id is not { } id ? "" : id.IndexOf(Thread, StringComparison.Ordinal) is > 0 and var at ? id[..at] : id;
}
