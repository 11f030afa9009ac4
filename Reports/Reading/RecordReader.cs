using System.Text.Json;
using System.Text.Json.Serialization;
using Consultations.Deciding;
using Consultations.Exporting;

namespace Reports.Reading;

/// <summary>
/// Reads back what <see cref="JsonReports"/> wrote of one consultation. It takes the file as it is or not at all: one that is cut off, of a later version, or whose figures do not fit
/// its own inputs is refused with what is wrong.
/// </summary>
public static class RecordReader
{
    /// <summary>The most bytes of a file: a record of 10,000 inputs has a fourth of it.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>What the file says, as if it had been said here; or why it is not taken.</summary>
    public static Result<PublishedRecord> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            return new Refusal(nameof(Consultations.Sentences.ImportTooLarge), MostBytes / (1024 * 1024));
        try
        {
            using var document = JsonDocument.Parse(file);
            if (UnfitEnvelope(document.RootElement) is { } unfit)
                return unfit;
            var read = document.RootElement.Deserialize<JsonRecord>(Strict)!;
            var record = ReadRecord.Of(read);
            return JsonSerializer.Serialize(JsonCounts.Of(record.Summary)) == JsonSerializer.Serialize(read.Counts)
                ? record
                : new Refusal(nameof(Consultations.Sentences.ImportDoesNotAddUp));
        }
        catch (Exception problem) when (problem is JsonException or FormatException or KeyNotFoundException)
        {
            return new Refusal(nameof(Consultations.Sentences.ImportUnreadable));
        }
    }

    private static Refusal? UnfitEnvelope(JsonElement root)
    {
        var isRecord = root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals(JsonRecord.Name);
        if (!isRecord || !root.TryGetProperty("version", out var stated) || stated.ValueKind != JsonValueKind.Number || !stated.TryGetInt32(out var version))
            return new Refusal(nameof(Consultations.Sentences.ImportIsNoRecord));
        return version > JsonRecord.CurrentVersion ? new Refusal(nameof(Consultations.Sentences.ImportIsLater), version, JsonRecord.CurrentVersion) : null;
    }
}
