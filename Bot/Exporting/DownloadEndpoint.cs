using Consultations.Deciding;
using Consultations.Exporting;
using Microsoft.Net.Http.Headers;

namespace Bot.Exporting;

/// <summary>Hands an export out to whoever has its link, as long as the link lives.</summary>
public static class DownloadEndpoint
{
    public static IEndpointRouteBuilder MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/download/{key}", DownloadAsync);
        return app;
    }

    private static async Task<IResult> DownloadAsync(string key, HttpContext http, IDesk desk, IExportShelf shelf)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        var opened = await desk.TakeAsync(new OpenExport(key) { By = Asker.House }, http.RequestAborted);
        if (!opened.Is(out var export, out var refusal))
            return Results.Text(refusal.Sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        return await shelf.OpenAsync(export.File, http.RequestAborted) is { } file
            ? Results.Stream(file, export.ContentType, export.SaveAs)
            : Results.Text(Consultations.Sentences.DownloadGone, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }
}
