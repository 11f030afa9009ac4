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

    private static async Task<IResult> DownloadAsync(string key, HttpContext http, IDesk desk, IExportShelf shelf, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        var opened = await desk.TakeAsync(new OpenExport(key) { By = Asker.House }, http.RequestAborted);
        if (!opened.Is(out var export, out var refusal))
            return Results.Text(refusal.Sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        if (await shelf.LinkAsync(export.File, export.ExpiresAt - time.GetUtcNow(), http.RequestAborted) is { } link)
        {
            // Not by Results.Redirect, which would log the address.
            http.Response.Headers.Location = link.AbsoluteUri;
            return Results.StatusCode(StatusCodes.Status302Found);
        }

        try
        {
            return await shelf.OpenAsync(export.File, http.RequestAborted) is { } file
                ? Results.Stream(file, export.ContentType, export.SaveAs)
                : Results.Text(Consultations.Sentences.DownloadGone, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        }
        catch (ExportShelfException)
        {
            return Results.Text(Sentences.DownloadAway, "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
