using System.Text.Json;
using System.Text.Json.Serialization;
using Consultations.Deciding;
using Consultations.Exporting;

namespace Reports.Reading;

/// <summary>
/// Reads back what <see cref="JsonReports"/> wrote of one consultation. It takes the file as it is or not at all: one that is cut off, of a later version, or that would not be written
/// again as it stands is refused with what is wrong.
/// </summary>
public sealed class RecordReader : IRecordReader
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

    public int Most => MostBytes;

    /// <summary>What the file says, as if it had been said here; or why it is not taken.</summary>
    public Result<PublishedRecord> Read(ReadOnlyMemory<byte> file, Guid consultation)
    {
        if (file.Length > MostBytes)
            return new Refusal(nameof(Consultations.Sentences.ImportTooLarge), MostBytes / (1024 * 1024));
        try
        {
            using var document = JsonDocument.Parse(file);
            if (UnfitEnvelope(document.RootElement) is { } unfit)
                return unfit;
            if (HasGaps(document.RootElement))
                return new Refusal(nameof(Consultations.Sentences.ImportUnreadable));
            var read = document.RootElement.Deserialize<JsonRecord>(Strict)!;
            var record = ReadRecord.Of(read, consultation);
            return JsonSerializer.Serialize(JsonRecord.Of(record, ReadRecord.MadeAt(read))) == JsonSerializer.Serialize(read)
                ? record
                : new Refusal(nameof(Consultations.Sentences.ImportDoesNotAddUp));
        }
        catch (Exception problem) when (IsOfTheFile(problem))
        {
            return new Refusal(nameof(Consultations.Sentences.ImportUnreadable));
        }
    }

    /// <summary>What is read only from the file can only go wrong by what stands in it: a poll may have fewer figures than options, or a number may be there twice.</summary>
    private static bool IsOfTheFile(Exception problem) =>
        problem is JsonException or FormatException or KeyNotFoundException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException;

    /// <summary>Whether a list holds nothing at one of its places; none that was written does, and the serializer would let it pass.</summary>
    private static bool HasGaps(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Null || HasGaps(one)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasGaps(member.Value)),
        _ => false,
    };

    private static Refusal? UnfitEnvelope(JsonElement root)
    {
        var isRecord = root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals(JsonRecord.Name);
        if (!isRecord || !root.TryGetProperty("version", out var stated) || stated.ValueKind != JsonValueKind.Number || !stated.TryGetInt32(out var version))
            return new Refusal(nameof(Consultations.Sentences.ImportIsNoRecord));
        return version > JsonRecord.CurrentVersion ? new Refusal(nameof(Consultations.Sentences.ImportIsLater), version, JsonRecord.CurrentVersion) : null;
    }
}
