using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Consultations.Comparing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Summarising;

namespace Reports.Reading;

/// <summary>
/// Reads back what <see cref="JsonReports"/> wrote. It takes a file as it is or not at all: one that is cut off, of a later version, or that would not be written again as it stands is
/// refused with what is wrong.
/// </summary>
public sealed class RecordReader : IRecordReader
{
    /// <summary>The most bytes of a file: a record of 10,000 inputs has a fourth of it.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>Nested as deep as the reader's own bound, and no name twice.</summary>
    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    private static readonly Refusal Unreadable = new(nameof(Consultations.Sentences.ImportUnreadable));

    private static readonly Refusal DoesNotAddUp = new(nameof(Consultations.Sentences.ImportDoesNotAddUp));

    public int Most => MostBytes;

    /// <summary>What the file says, as if it had been said here; or why it is not taken.</summary>
    public Result<ArrivedFile> Take(byte[] file)
    {
        if (file.Length > MostBytes)
            return new Refusal(nameof(Consultations.Sentences.ImportTooLarge), MostBytes / (1024 * 1024));
        return Understood<ArrivedFile>(file, root =>
        {
            var (format, unfit) = Envelope(root);
            if (unfit is not null)
                return unfit;
            var read = format == JsonSeriesRecord.Name ? SeriesIn(root) : ConsultationIn(root, file);
            return read is null
                ? DoesNotAddUp
                : read with { Checksum = Convert.ToHexStringLower(SHA256.HashData(file)), Unfit = ForeignTexts.RefusalOf(ReadTexts.Of(root)) };
        });
    }

    /// <summary>It was looked at when it came; whether it is still the same, the ledger knows.</summary>
    public Result<PublishedRecord> Read(byte[] kept, Guid consultation) =>
        Understood<PublishedRecord>(kept, root => ReadRecord.Of(root.Deserialize<JsonRecord>(Strict)!, consultation));

    private static Result<T> Understood<T>(byte[] file, Func<JsonElement, Result<T>> read)
        where T : notnull
    {
        try
        {
            using var document = JsonDocument.Parse(file, Plain);
            return read(document.RootElement);
        }
        catch (Exception problem) when (IsOfTheFile(problem))
        {
            return Unreadable;
        }
    }

    /// <summary>What is read only from the file can only go wrong by what stands in it: it is no JSON, there is no such kind, a number is there twice, bytes are no text.</summary>
    private static bool IsOfTheFile(Exception problem) => problem is JsonException or FormatException or ArgumentException or InvalidOperationException;

    private static (string Format, Refusal? Unfit) Envelope(JsonElement root)
    {
        var format = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        if (format is not (JsonRecord.Name or JsonSeriesRecord.Name) || !root.TryGetProperty("version", out var stated) || stated.ValueKind != JsonValueKind.Number || !stated.TryGetInt32(out var version))
            return (format, new Refusal(nameof(Consultations.Sentences.ImportIsNoRecord)));
        if (version > JsonRecord.CurrentVersion)
            return (format, new Refusal(nameof(Consultations.Sentences.ImportIsLater), version, JsonRecord.CurrentVersion));
        return (format, HasGaps(root) ? Unreadable : null);
    }

    /// <summary>Whether a list holds nothing at one of its places; none that was written does, and the serializer would let it pass.</summary>
    private static bool HasGaps(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Null || HasGaps(one)),
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasGaps(member.Value)),
        _ => false,
    };

    /// <summary>Null where it would not be written again as it stands.</summary>
    private static ArrivedFile? ConsultationIn(JsonElement root, byte[] file)
    {
        var read = root.Deserialize<JsonRecord>(Strict)!;
        var record = ReadRecord.Of(read, Decision.NewId());
        return IsCounted(read) && IsSame(JsonRecord.Of(record, ReadRecord.Moment(read.MadeAt)), read) ? new ArrivedFile([new ArrivedRecord(file, record)], "") : null;
    }

    /// <summary>Null where it would not be written again as it stands: of whole meetings of this one series, in their order.</summary>
    private static ArrivedFile? SeriesIn(JsonElement root)
    {
        var read = root.Deserialize<JsonSeriesRecord>(Strict)!;
        var at = ReadRecord.Moment(read.MadeAt);
        var series = new SeriesRecord(ReadRecord.SeriesOf(read.Series, at), [.. read.Meetings.Select(meeting => ReadRecord.Of(meeting, Decision.NewId()))]);
        var isWhole = read.Meetings.Any()
            && read.Meetings.All(meeting => IsCounted(meeting) && meeting.Series is { } own && IsSame(own with { Ordinal = null }, read.Series))
            && series.Meetings.All(meeting => meeting.Summary.Focus is Focus.Everything)
            && IsInOrder([.. read.Meetings.Select(meeting => meeting.Series?.Ordinal)]);
        if (!isWhole || !IsSame(JsonSeriesRecord.Of(series, at), read))
            return null;
        var pieces = root.GetProperty("meetings").EnumerateArray().Select(meeting => JsonMarshal.GetRawUtf8Value(meeting).ToArray());
        return new ArrivedFile([.. pieces.Zip(series.Meetings, (piece, meeting) => new ArrivedRecord(piece, meeting))], "") { Series = series.Series };
    }

    /// <summary>Whether no number is given twice.</summary>
    private static bool IsCounted(JsonRecord read) =>
        IsAscending(read.Contributions.Select(one => one.Number))
        && IsAscending(read.AlsoConcerning.Select(one => one.Number))
        && IsAscending(read.Polls.Select(one => one.Number))
        && IsAscending(read.Agenda.Select(one => one.Number).Order());

    /// <summary>Whether meetings stand by their place in the series, those without one last.</summary>
    private static bool IsInOrder(IReadOnlyList<int?> ordinals) =>
        IsAscending(ordinals.OfType<int>()) && ordinals.SkipWhile(ordinal => ordinal is not null).All(ordinal => ordinal is null);

    private static bool IsAscending(IEnumerable<int> numbers)
    {
        int? last = null;
        foreach (var number in numbers)
        {
            if (number <= last)
                return false;
            last = number;
        }

        return true;
    }

    private static bool IsSame<T>(T written, T read) => JsonSerializer.Serialize(written) == JsonSerializer.Serialize(read);
}
