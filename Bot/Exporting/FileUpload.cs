using System.Net.Http.Headers;

namespace Bot.Exporting;

/// <summary>Puts a file where Teams says the person keeps theirs; nowhere but on SharePoint, and never by way of another address.</summary>
public sealed class FileUpload(HttpClient http)
{
    private static readonly string[] Houses = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

    public static HttpClient Pooled() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        MaxResponseContentBufferSize = 64 * 1024,
        Timeout = TimeSpan.FromSeconds(15),
    };

    /// <returns>Whether it is there now.</returns>
    public async Task<bool> PutAsync(string? uploadUrl, byte[] content, CancellationToken cancel)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var address) || !IsAllowed(address) || content.Length == 0)
            return false;

        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var answer = await http.PutAsync(address, body, cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    internal static bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
        && Houses.Any(house => address.IdnHost.EndsWith(house, StringComparison.OrdinalIgnoreCase));
}
