using Bot.Connector.Authentication;

namespace Bot;

/// <summary>All that the service logs, with numbers that stay. What is handed over says what failed and where, and nothing that a person wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "{Endpoint} failed: {Fault}")]
    public static partial void EndpointFailed(this ILogger log, string? endpoint, string fault);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "The bot failed in a guest's turn: {Fault}")]
    public static partial void GuestTurnFailed(this ILogger log, string fault);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "The bot failed in a turn: {Fault}")]
    public static partial void TurnFailed(this ILogger log, string fault);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Warning, Message = "A result could not be shown: {Fault}")]
    public static partial void ResultNotShown(this ILogger log, string fault);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Error, Message = "A wall could not be composed; it is tried again: {Fault}")]
    public static partial void WallNotComposed(this ILogger log, string fault);

    [LoggerMessage(EventId = 1011, Level = LogLevel.Warning, Message = "Somebody could not be told something; it is tried again: {Fault}")]
    public static partial void NotTold(this ILogger log, string fault);

    [LoggerMessage(EventId = 1012, Level = LogLevel.Warning, Message = "The progress of a broadcast could not be shown: {Fault}")]
    public static partial void ProgressNotShown(this ILogger log, string fault);

    [LoggerMessage(EventId = 1021, Level = LogLevel.Error, Message = "The keys of the Bot Connector could not be fetched: {Fault}")]
    public static partial void KeysNotFetched(this ILogger log, string fault);

    [LoggerMessage(EventId = 1022, Level = LogLevel.Warning, Message = "A caller of the connector's endpoint was refused with {Status}: {Reason}")]
    public static partial void CallerRefused(this ILogger log, int status, RefusedBecause reason);

    [LoggerMessage(EventId = 1023, Level = LogLevel.Error, Message = "The bot got no token for the channels: {Fault}")]
    public static partial void NoTokenToSend(this ILogger log, string fault);

    [LoggerMessage(EventId = 1024, Level = LogLevel.Warning, Message = "Nothing was sent to a host that is not among Teams:ServiceUrlHosts, or not by https")]
    public static partial void HostNotListed(this ILogger log);
}
