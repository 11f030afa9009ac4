using Microsoft.Extensions.Logging;

namespace Storage;

/// <summary>All that the storage logs, with numbers that stay. What is handed over says what failed and where, and nothing that a person wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "Somebody who was told of a commit failed: {Fault}")]
    public static partial void ListenerFailed(this ILogger log, string fault);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Error, Message = "The log could not be moved into the database; it is tried again: {Fault}")]
    public static partial void NotTidied(this ILogger log, string fault);

    [LoggerMessage(EventId = 2011, Level = LogLevel.Error, Message = "The folder of exports could not be used: {Fault}")]
    public static partial void FolderFailed(this ILogger log, string fault);

    [LoggerMessage(EventId = 2012, Level = LogLevel.Error, Message = "The store of exports could not be used, or answered {Status} {Code}: {Fault}")]
    public static partial void StoreFailed(this ILogger log, int status, string code, string fault);

    [LoggerMessage(EventId = 2013, Level = LogLevel.Error, Message = "No export is put into the container of Exports:Blob, since everybody may read it; set its access level to private")]
    public static partial void ContainerIsPublic(this ILogger log);
}
