using System.Text.Json;
using Bot.Rehearsing;
using Bot.Tests.Reports;

namespace Bot.Tests.Rehearsing;

/// <summary>A place to rehearse in: a data folder of its own, and a console that is read afterwards.</summary>
public sealed class Stage : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rehearsal");
    private readonly StringWriter console = new();

    public static string Root { get; } = FindRoot();

    public static string Bhopal => Path.Combine(Root, "Samples", "bhopal-2019.json");

    public static string Guwahati => Path.Combine(Root, "Samples", "guwahati-2019.json");

    public string DataFolder => folder.FullName;

    public string Said => console.ToString();

    /// <summary>Plays, and answers the exit code.</summary>
    public Task<int> PlayAsync(string sample, params IEnumerable<string> options) => PlayAsync(null, sample, options);

    public Task<int> PlayAsync(Func<HttpMessageHandler>? line, string sample, params IEnumerable<string> options)
    {
        console.GetStringBuilder().Clear();
        return new Rehearsal(console, TimeProvider.System, line).PlayAsync([sample, "--DataFolder", DataFolder, .. options]);
    }

    public string Write(string name, string json)
    {
        var file = Path.Combine(DataFolder, name);
        File.WriteAllText(file, json);
        return file;
    }

    public string FolderOf(string sample) => Path.Combine(DataFolder, "rehearsals", Path.GetFileNameWithoutExtension(sample));

    public Bookmark? BookmarkOf(string sample) => Bookmark.Read(Path.Combine(FolderOf(sample), "place.json"));

    public string RecordOf(string sample) => File.ReadAllText(Directory.GetFiles(FolderOf(sample), "*.md").ShouldHaveSingleItem());

    /// <summary>The record for programs; it fits its schema, and reads back.</summary>
    public JsonDocument JsonOf(string sample)
    {
        var json = File.ReadAllText(Directory.GetFiles(FolderOf(sample), "*.json").Where(file => Path.GetFileName(file) != "place.json").ShouldHaveSingleItem());
        RecordSchema.Faults(json).ShouldBeEmpty();
        new global::Reports.Reading.RecordReader().Take(System.Text.Encoding.UTF8.GetBytes(json)).Done.Unfit.ShouldBeNull();
        return JsonDocument.Parse(json);
    }

    /// <summary>Opens what a rehearsal left behind, as its organiser.</summary>
    public async Task<Afterwards> OpenAsync(string sample)
    {
        var bot = await OwnBot.StartAsync(Path.Combine(FolderOf(sample), "data"), CancellationToken.None);
        var bookmark = BookmarkOf(sample).ShouldNotBeNull();
        return new Afterwards(bot, bookmark);
    }

    public void Dispose()
    {
        console.Dispose();
        folder.Delete(recursive: true);
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "ConsultationBot.sln")))
            at = at.Parent;
        return at.FullName;
    }
}
