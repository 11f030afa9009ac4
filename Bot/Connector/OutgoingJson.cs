using System.Buffers;
using System.Net.Mime;
using System.Text;
using Newtonsoft.Json;

namespace Bot.Connector;

/// <summary>What is sent to the channels, as JSON without nulls. The serializer is made once, its buffers are lent.</summary>
internal static class OutgoingJson
{
    private static readonly JsonSerializer Writer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    /// <summary>Answers a request with it.</summary>
    public static async Task AnswerAsync(HttpResponse response, object content)
    {
        var json = Write(content);
        try
        {
            response.ContentType = MediaTypeNames.Application.Json;
            response.ContentLength = json.Count;
            await response.Body.WriteAsync(json);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(json.Array!, clearArray: true);
        }
    }

    /// <summary>As the content of a request; nothing where it would be longer. Its bytes are not lent: a request that is given up may still be on its way.</summary>
    public static HttpContent? ContentOf(object content, int mostCharacters)
    {
        using var text = WriteText(content);
        if (text.Text.Length > mostCharacters)
            return null;

        var bytes = new byte[Encoding.UTF8.GetByteCount(text.Text)];
        Encoding.UTF8.GetBytes(text.Text, bytes);
        return new ByteArrayContent(bytes) { Headers = { ContentType = new(MediaTypeNames.Application.Json) } };
    }

    private static ArraySegment<byte> Write(object content)
    {
        using var text = WriteText(content);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Text.Length));
        return new ArraySegment<byte>(bytes, 0, Encoding.UTF8.GetBytes(text.Text, bytes));
    }

    private static PooledTextWriter WriteText(object content)
    {
        var text = new PooledTextWriter();
        using var json = new JsonTextWriter(text) { ArrayPool = PooledChars.Shared, CloseOutput = false };
        Writer.Serialize(json, content);
        return text;
    }
}
