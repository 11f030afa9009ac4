using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Bot.WebChat;

/// <summary>What the pages are made with beside their own files, as the build fetched and compressed it.</summary>
/// <param name="folder">Where the files lie.</param>
public sealed class Bundles(string folder)
{
    public static Bundles Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "bundles"));

    /// <summary>Microsoft's Web Chat.</summary>
    public Bundle WebChat { get; } = new(folder, "webchat.js");

    /// <summary>d3-cloud, which finds a place for each word of a word cloud.</summary>
    public Bundle WordCloud { get; } = new(folder, "d3-cloud.js");
}

/// <summary>One of them; absent where the build could not fetch it.</summary>
public sealed class Bundle
{
    // The smallest first: what the browser takes is what it gets.
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz"), ("identity", "")];

    private readonly string name;
    private readonly string file;
    private readonly string tag;

    /// <param name="folder">Where the file lies.</param>
    /// <param name="name">The file's name, as bundles.lock.json has it.</param>
    public Bundle(string folder, string name)
    {
        this.name = name;
        file = Path.Combine(folder, name);
        tag = TagOf(name);
    }

    /// <summary>The address that a page loads; it changes with the version, so browsers may keep what they have for good. Null when it is absent.</summary>
    public string? Address => File.Exists(file) ? $"{name}?v={Uri.EscapeDataString(tag)}" : null;

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

    private static string TagOf(string name)
    {
        using var stream = typeof(Bundle).Assembly.GetManifestResourceStream("bundles.lock.json")!;
        using var pinned = JsonDocument.Parse(stream);
        var one = pinned.RootElement.EnumerateArray().Single(bundle => bundle.GetProperty("file").GetString() == name);
        var integrity = one.GetProperty("integrity").GetString()!;
        return $"{one.GetProperty("version").GetString()}-{integrity["sha512-".Length..][..10].Replace('+', '-').Replace('/', '_')}";
    }
}
