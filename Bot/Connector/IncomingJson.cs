using System.Buffers;
using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Bot.Connector;

public enum IncomingFault
{
    None,
    TooLarge,
    Malformed,
    TooDeep,
}

/// <summary>Reads a JSON object from a request within bounds, before anything is made of it.</summary>
public static class IncomingJson
{
    public const int MostBytes = 256 * 1024;
    public const int MostDepth = 32;

    private static readonly JsonSerializer Reader = JsonSerializer.Create(new JsonSerializerSettings
    {
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MaxDepth = MostDepth,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static async Task<(T? Content, IncomingFault Fault)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken, int mostBytes = MostBytes)
        where T : class
    {
        if (request.ContentLength > mostBytes)
            return (null, IncomingFault.TooLarge);

        var (buffer, length) = await FillAsync(request.Body, mostBytes, cancellationToken);
        try
        {
            if (length > mostBytes)
                return (null, IncomingFault.TooLarge);

            var fault = Inspect(buffer.AsSpan(0, length), JsonTokenType.StartObject);
            return fault == IncomingFault.None ? Parse<T>(buffer, length) : (null, fault);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Reads what a channel answered; nothing where it is not what was asked for.</summary>
    public static T? Read<T>(byte[] json)
        where T : class => Inspect(json, JsonTokenType.StartObject, JsonTokenType.StartArray) == IncomingFault.None ? Parse<T>(json, json.Length).Content : null;

    private static async Task<(byte[] Buffer, int Length)> FillAsync(Stream body, int mostBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
        var length = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (read == 0 || length > mostBytes)
                return (buffer, length);

            if (length < buffer.Length)
                continue;

            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            buffer = larger;
        }
    }

    // A strict look first: the parser that makes activities forgives comments, single quotes and what follows the end.
    private static IncomingFault Inspect(ReadOnlySpan<byte> json, params ReadOnlySpan<JsonTokenType> beginnings)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth * 2 });
        try
        {
            if (!reader.Read() || !beginnings.Contains(reader.TokenType))
                return IncomingFault.Malformed;

            while (reader.Read())
            {
                if (reader.CurrentDepth >= MostDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return IncomingFault.TooDeep;
            }

            return IncomingFault.None;
        }
        catch (System.Text.Json.JsonException)
        {
            return IncomingFault.Malformed;
        }
    }

    private static (T? Content, IncomingFault Fault) Parse<T>(byte[] buffer, int length)
        where T : class
    {
        using var text = new PooledTextReader(buffer.AsSpan(0, length));
        using var json = new JsonTextReader(text) { ArrayPool = PooledChars.Shared };
        try
        {
            return (Reader.Deserialize<T>(json), IncomingFault.None);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return (null, IncomingFault.Malformed);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            return (null, IncomingFault.Malformed);
        }
    }
}
