using System.Globalization;
using Bot.WebChat;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Walls;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Walls;

/// <summary>
/// The wall of a consultation, for whoever has a link to it. Guesses are not slowed: a key has 128 random bits.
/// </summary>
internal static class WallEndpoint
{
    // The page loads its own files and asks its own server; nothing stands in it that would need more.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static readonly PageTemplate Wall = new("wall.html"), NoWall = new("wall-gone.html");

    public static async Task<IResult> PageAsync(string key, HttpContext http, IReadingRoom reading, Bundles bundles)
    {
        // The page names its files and its stream beside its own address.
        if (http.Request.Path.Value!.EndsWith('/'))
            return Results.Redirect($"../{Uri.EscapeDataString(key)}", permanent: false);

        Discreet(http.Response.Headers);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        var consultation = await reading.ReadAsync(books => OpenedBy(books, key), http.RequestAborted);
        if (consultation is null)
            return Page(NoWall, name => name is "WallLinkUnknown" ? Consultations.Sentences.WallLinkUnknown : null, StatusCodes.Status404NotFound);

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = SceneReader.LanguageOf(consultation).Culture;
        return Page(Wall, name => name switch
        {
            "WallTitle" => consultation.Title,
            "WordCloudAddress" => bundles.WordCloud.Address is { } address ? $"../{address}" : "",
            "WallLinkUnknown" => Consultations.Sentences.WallLinkUnknown,
            _ => null,
        });
    }

    public static async Task StreamAsync(string key, HttpContext http, IReadingRoom reading, Composers composers, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        Discreet(http.Response.Headers);
        if (await reading.ReadAsync(books => OpenedBy(books, key), http.RequestAborted) is not { Id: var id })
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "text/event-stream; charset=utf-8";

        // Proxies that collect what they pass on would hold up every vote.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var composer = composers.Join(id);
        try
        {
            await new Watcher(Codes.Hash(key), composer, time).RunAsync(http.Response.Body, end.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException)
        {
            // The watcher is gone, or the bot is stopping; a page that is still there comes again.
        }
        finally
        {
            await composers.LeaveAsync(id, composer);
        }
    }

    private static Consultation? OpenedBy(IBooks books, string key) =>
        WallKey.Find(books, key) is { } wall && books.Find<Consultation>(wall.ConsultationId) is { IsExpired: false } consultation ? consultation : null;

    private static IResult Page(PageTemplate page, Func<string, string?> special, int status = StatusCodes.Status200OK) =>
        Results.Content(page.Fill(special), "text/html; charset=utf-8", statusCode: status);

    private static void Discreet(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }
}
