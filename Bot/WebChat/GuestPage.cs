using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Consultations.Words;
using Microsoft.Net.Http.Headers;

namespace Bot.WebChat;

/// <summary>The page that guests open. Its sentences come from the resources, in the language of the request.</summary>
public sealed class GuestPage(Bundles bundles)
{
    // Web Chat and the cards in it put styles into the page and show pictures that come inside an activity; nothing else is let in.
    // Whoever embeds the page as a Teams tab one day has to add Teams' hosts to frame-ancestors.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static readonly Assembly Home = typeof(GuestPage).Assembly;

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    private readonly PageTemplate template = new("index.html");
    private readonly ConcurrentDictionary<string, PageFile> pages = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, PageFile> Files { get; } = Home.GetManifestResourceNames()
        .Where(name => name.StartsWith("wwwroot/", StringComparison.Ordinal) && ContentTypes.ContainsKey(Path.GetExtension(name)))
        .ToDictionary(
            name => name["wwwroot/".Length..].Replace('\\', '/'),
            name => new PageFile(PageTemplate.Content(name), ContentTypes[Path.GetExtension(name)]),
            StringComparer.Ordinal);

    public Task ServeAsync(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return pages.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => Fill()).ServeAsync(context);
    }

    private PageFile Fill()
    {
        var page = template.Fill(
            name => name is "WebChatAddress" ? bundles.WebChat.Address ?? "" : null,
            name => name is "LanguageLinks" ? LanguageLinks() : null);
        return new PageFile(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", HeaderNames.AcceptLanguage);
    }

    /// <summary>The way to the same page in each other language, named in that language. The script adds the code.</summary>
    private static string LanguageLinks() => string.Join(' ', Languages.All.Where(language => language != Languages.Current).Select(language =>
        $"""<a href="?{RequestLanguage.Parameter}={language.Id}" lang="{language.Id}" hreflang="{language.Id}">{WebUtility.HtmlEncode(language.NativeName)}</a>"""));
}
