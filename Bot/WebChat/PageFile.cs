using System.IO.Compression;
using System.Security.Cryptography;

namespace Bot.WebChat;

/// <summary>One of the page's own files, compressed once and held in memory: they are small.</summary>
public sealed class PageFile
{
    private readonly byte[] _plain;
    private readonly byte[] _compressed;
    private readonly string _contentType;
    private readonly string _tag;

    public PageFile(byte[] content, string contentType)
    {
        _plain = content;
        _compressed = Compress(content);
        _contentType = contentType;
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\"";
    }

    public async Task ServeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = _tag;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(_tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var compressed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var body = compressed ? _compressed : _plain;
        if (compressed)
            headers.ContentEncoding = "br";

        context.Response.ContentType = _contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
            brotli.Write(content);

        return compressed.ToArray();
    }
}
