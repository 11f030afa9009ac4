using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Bot.WebChat;

/// <summary>Microsoft's Web Chat, as the build fetched and compressed it; absent where the build could not.</summary>
public sealed class WebChatBundle
{
    // The smallest first: what the browser takes is what it gets.
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz"), ("identity", "")];

    private readonly string file;
    private readonly string tag;

    public WebChatBundle(string folder)
    {
        file = Path.Combine(folder, "webchat.js");
        tag = Tag();
    }

    public static WebChatBundle Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "webchat"));

    /// <summary>The address that the page loads; it changes with the version, so browsers may keep what they have for good. Null when it is absent.</summary>
    public string? Address => File.Exists(file) ? $"webchat.js?v={Uri.EscapeDataString(tag)}" : null;

    public IResult Serve(HttpContext context)
    {
        if (!File.Exists(file))
            return Results.NotFound();

        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (encoding, suffix) = Encodings.First(choice => Takes(accepted, choice.Encoding) && File.Exists(file + choice.Suffix));
        var headers = context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        if (suffix.Length > 0)
            headers.ContentEncoding = encoding;

        return Results.File(file + suffix, "text/javascript; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{tag}{suffix}\""));
    }

    private static bool Takes(string accepted, string encoding) =>
        encoding is "identity"
        || (StringWithQualityHeaderValue.TryParseList([accepted], out var list)
            && list.Any(item => item.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && item.Quality is not 0));

    private static string Tag()
    {
        using var stream = typeof(WebChatBundle).Assembly.GetManifestResourceStream("webchat.lock.json")!;
        using var pinned = JsonDocument.Parse(stream);
        var version = pinned.RootElement.GetProperty("version").GetString();
        var integrity = pinned.RootElement.GetProperty("integrity").GetString()!;
        return $"{version}-{integrity["sha512-".Length..][..10].Replace('+', '-').Replace('/', '_')}";
    }
}
