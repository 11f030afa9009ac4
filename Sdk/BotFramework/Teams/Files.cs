using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Offers a file, which is put where the person keeps theirs if they take it.</summary>
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    [JsonProperty("description")] public string Description { get; set; }
    [JsonProperty("sizeInBytes")] public long? SizeInBytes { get; set; }
    [JsonProperty("acceptContext")] public object AcceptContext { get; set; }
    [JsonProperty("declineContext")] public object DeclineContext { get; set; }
}

/// <summary>Whether the person takes the file, and where it is to be put.</summary>
public class FileConsentCardResponse
{
    [JsonProperty("action")] public string Action { get; set; }
    [JsonProperty("context")] public object Context { get; set; }
    [JsonProperty("uploadInfo")] public FileUploadInfo UploadInfo { get; set; }
}

/// <summary>Where a file is to be put, and where it will stand then.</summary>
public class FileUploadInfo
{
    [JsonProperty("name")] public string Name { get; set; }
    [JsonProperty("uploadUrl")] public string UploadUrl { get; set; }
    [JsonProperty("contentUrl")] public string ContentUrl { get; set; }
    [JsonProperty("uniqueId")] public string UniqueId { get; set; }
    [JsonProperty("fileType")] public string FileType { get; set; }
}

/// <summary>A file that stands where the person keeps theirs.</summary>
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    [JsonProperty("uniqueId")] public string UniqueId { get; set; }
    [JsonProperty("fileType")] public string FileType { get; set; }
}
