namespace Dialogs.Turns;

/// <summary>The links the bot hands out. All are built from PublicUrl; a personal key stands in the fragment, which no server and no proxy sees.</summary>
public sealed class Links(Uri publicUrl)
{
    public Uri Home { get; } = publicUrl;

    public string Join(string code) => $"{Root}/#j={code}";

    /// <summary>A personal return link, or the one-time link of the first organiser.</summary>
    public string Personal(string key) => $"{Root}/#k={key}";

    public string Download(string key) => $"{Root}/download/{key}";

    /// <summary>A consultation's wall. The server has to know which: so the key stands in the path, and no log of ours holds it.</summary>
    public string Wall(string key) => $"{Root}/wall/{key}";

    private string Root => Home.ToString().TrimEnd('/');
}
