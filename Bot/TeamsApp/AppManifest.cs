using System.Globalization;
using System.Text.Json.Nodes;
using Consultations.Words;

namespace Bot.TeamsApp;

/// <summary>What the package tells Teams of the app, in version 1.5 of the schema: the lowest that has languages, which is the latest thing used here.</summary>
internal static class AppManifest
{
    public const string Color = "color.png", Outline = "outline.png";

    private const string Schemas = "https://developer.microsoft.com/en-us/json-schemas/teams/v1.5/";

    public static string FileOf(Language language) => $"{language.Id}.json";

    /// <summary>The manifest, in English.</summary>
    public static JsonObject Write(AppOptions app) => In(Languages.English, () => new JsonObject
    {
        ["$schema"] = $"{Schemas}MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.5",
        ["version"] = typeof(AppManifest).Assembly.GetName().Version!.ToString(3),
        ["id"] = app.AppId.ToString(),
        ["developer"] = new JsonObject
        {
            ["name"] = app.Developer,
            ["websiteUrl"] = app.PublicUrl.ToString(),
            ["privacyUrl"] = app.Privacy.ToString(),
            ["termsOfUseUrl"] = app.Terms.ToString(),
        },
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = Languages.English.Id,
            ["additionalLanguages"] = new JsonArray([.. Translated.Select(language => new JsonObject { ["languageTag"] = language.Id, ["file"] = FileOf(language) })]),
        },
        ["name"] = new JsonObject { ["short"] = Sentences.BotName, ["full"] = Sentences.TeamsAppFullName },
        ["description"] = new JsonObject { ["short"] = Sentences.TeamsAppShort, ["full"] = Sentences.TeamsAppAbout },
        ["icons"] = new JsonObject { ["color"] = Color, ["outline"] = Outline },
        ["accentColor"] = "#0F5C5C",
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = app.AppId.ToString(),
            ["scopes"] = new JsonArray("personal", "team", "groupchat"),
            ["supportsFiles"] = true,
            ["isNotificationOnly"] = false,
            ["commandLists"] = new JsonArray([.. AppCommands.Lists.Select(list => new JsonObject
            {
                ["scopes"] = new JsonArray([.. list.Scopes]),
                ["commands"] = new JsonArray([.. list.Commands.Select(command => new JsonObject { ["title"] = command.Title, ["description"] = command.Description() })]),
            })]),
        }),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(app.PublicUrl.IdnHost),
    });

    /// <summary>The languages besides English, each in a file of its own.</summary>
    public static IEnumerable<Language> Translated => Languages.All.Where(language => language != Languages.English);

    /// <summary>The same words in another language. What is typed stays as it is.</summary>
    public static JsonObject Translate(Language language) => In(language, () =>
    {
        var words = new JsonObject
        {
            ["$schema"] = $"{Schemas}MicrosoftTeams.Localization.schema.json",
            ["name.short"] = Sentences.BotName,
            ["name.full"] = Sentences.TeamsAppFullName,
            ["description.short"] = Sentences.TeamsAppShort,
            ["description.full"] = Sentences.TeamsAppAbout,
        };
        foreach (var (i, list) in AppCommands.Lists.Index())
        {
            foreach (var (j, command) in list.Commands.Index())
                words[string.Create(CultureInfo.InvariantCulture, $"bots[0].commandLists[{i}].commands[{j}].description")] = command.Description();
        }

        return words;
    });

    private static JsonObject In(Language language, Func<JsonObject> write)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
