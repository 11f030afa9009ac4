using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Bot.WebChat;

/// <summary>One of the page's own files, compressed once and held in memory: they are small.</summary>
public sealed class PageFile
{
    private readonly byte[] asIs;
    private readonly byte[] smaller;
    private readonly string type;
    private readonly string variesWith;
    private readonly string tag;

    /// <param name="content">What is served.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="alsoVariesWith">What else in a request decides about the content, besides how it may be compressed.</param>
    public PageFile(byte[] content, string contentType, params IEnumerable<string> alsoVariesWith)
    {
        asIs = content;
        smaller = Compress(content);
        type = contentType;
        variesWith = string.Join(", ", alsoVariesWith.Prepend(HeaderNames.AcceptEncoding));
        tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\"";
    }

    public async Task ServeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.Vary = variesWith;
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var compressed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var body = compressed ? smaller : asIs;
        if (compressed)
            headers.ContentEncoding = "br";

        context.Response.ContentType = type;
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
