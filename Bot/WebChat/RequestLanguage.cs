using System.Globalization;
using Consultations.Words;

namespace Bot.WebChat;

/// <summary>The language that a browser is answered in: what its address asks for, else what it was set up to read, else English.</summary>
public static class RequestLanguage
{
    /// <summary>In an address: <c>?lang=hi</c>.</summary>
    public const string Parameter = "lang";

    public static Language Of(HttpRequest request) =>
        Languages.OfLocale(request.Query[Parameter]) ?? Accepted(request) ?? Languages.English;

    /// <summary>Whatever is said in answer to a request is said in its language. A bot's turn in it speaks the person's.</summary>
    public static WebApplication UseRequestLanguage(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(http.Request).Culture;
            await next(http);
        });
        return app;
    }

    /// <summary>The first of the browser's own languages, by its own order, that is shipped.</summary>
    private static Language? Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(accepted => accepted.Quality is not 0)
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Languages.OfLocale(accepted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
