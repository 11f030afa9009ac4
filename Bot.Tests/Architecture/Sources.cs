using System.Xml.Linq;

namespace Bot.Tests.Architecture;

/// <summary>The files of the house.</summary>
internal static class Sources
{
    public static readonly string[] Projects = ["Consultations", "Storage", "Reports", "Cards", "Dialogs", "Bot"];

    public static IEnumerable<string> Files() => Projects.Append("Sdk").Append("Bot.Tests").SelectMany(FilesOf);

    public static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>The sentences of a project, by name; those of another language than English by its id.</summary>
    public static IReadOnlyDictionary<string, string> SentencesOf(string project, string language = "")
    {
        var file = Path.Combine(Repository.Root, project, language.Length == 0 ? "Sentences.resx" : $"Sentences.{language}.resx");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
