using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Hosting;
using Bot.Rehearsing;

namespace Bot.TeamsApp;

/// <summary>The file that an administrator uploads to Teams. The same settings give the same bytes.</summary>
internal static class AppPackage
{
    private static readonly DateTimeOffset Always = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs <c>teams-app</c>.</summary>
    public static async Task WriteAsync(string[] args, TextWriter console)
    {
        var app = AppOptions.Read(args);
        try
        {
            await File.WriteAllBytesAsync(app.File, Build(app));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CannotGoOnException(Say.With(Sentences.CannotWriteFile, app.File), problem);
        }

        await console.WriteLineAsync(Say.With(Sentences.TeamsAppWritten, app.File, app.AppId));
    }

    public static byte[] Build(AppOptions app)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", Bytes(AppManifest.Write(app)));
            Add(zip, AppManifest.Color, Icon(AppManifest.Color));
            Add(zip, AppManifest.Outline, Icon(AppManifest.Outline));
            foreach (var language in AppManifest.Translated)
                Add(zip, AppManifest.FileOf(language), Bytes(AppManifest.Translate(language)));
        }

        return written.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Bytes(JsonObject words) => JsonSerializer.SerializeToUtf8Bytes(words, Readable);

    private static byte[] Icon(string name)
    {
        using var drawn = typeof(AppPackage).Assembly.GetManifestResourceStream($"teams-app/{name}")!;
        var bytes = new byte[drawn.Length];
        drawn.ReadExactly(bytes);
        return bytes;
    }
}
