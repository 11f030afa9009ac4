namespace Microsoft.Bot.Schema;

/// <summary>What an activity can be.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Trace = "trace";
    public const string InstallationUpdate = "installationUpdate";
}

/// <summary>Types that a bot and its adapter use between themselves.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}

/// <summary>What a button does.</summary>
public static class ActionTypes
{
    public const string ImBack = "imBack";
}

/// <summary>Whether the bot waits for the person.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string ExpectingInput = "expectingInput";
}

/// <summary>How the answers of a turn travel, unless they are sent one by one.</summary>
public static class DeliveryModes
{
    public const string ExpectReplies = "expectReplies";
}

/// <summary>How text is to be read.</summary>
public static class TextFormatTypes
{
    public const string Plain = "plain";
}

/// <summary>Who stands behind an account.</summary>
public static class RoleTypes
{
    public const string User = "user";
    public const string Bot = "bot";
}
