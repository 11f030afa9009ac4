using System.Net.Http.Headers;

namespace Storage.Blobs;

/// <summary>The header that tells a browser under which name to save a file: plain for old ones (RFC 6266), and in full (RFC 5987).</summary>
internal static class SaveAsHeader
{
    public static string Of(string name)
    {
        var safe = string.Concat(name.Where(c => !char.IsControl(c) && c is not ('/' or '\\')));
        return new ContentDispositionHeaderValue("attachment") { FileName = $"\"{string.Concat(safe.Select(Plain))}\"", FileNameStar = safe }.ToString();
    }

    private static char Plain(char c) => char.IsAscii(c) && c is not ('"' or '%' or '\\') ? c : '_';
}
