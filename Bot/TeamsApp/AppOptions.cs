using Bot.Hosting;
using Bot.Rehearsing;

namespace Bot.TeamsApp;

/// <summary>What the package has to be told, by the command line or by the settings that the bot itself runs with.</summary>
/// <param name="AppId">The bot's app id in Microsoft Entra.</param>
/// <param name="PublicUrl">Where people reach the bot.</param>
/// <param name="Developer">Whose app it is, as the store of the tenant names it.</param>
/// <param name="Privacy">Where it says what becomes of what people write.</param>
/// <param name="Terms">Where its terms of use stand.</param>
/// <param name="File">The file to write.</param>
internal sealed record AppOptions(Guid AppId, Uri PublicUrl, string Developer, Uri Privacy, Uri Terms, string File)
{
    private const int LongestDeveloper = 32, LongestAddress = 2048;

    /// <summary>Reads them, or stops with a sentence that says what is missing.</summary>
    public static AppOptions Read(string[] args)
    {
        if (args is [{ } first, ..] && !first.StartsWith('-'))
            throw new CannotGoOnException(Sentences.TeamsAppUsage);

        IConfiguration settings;
        try
        {
            settings = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().AddCommandLine(args).Build();
        }
        catch (Exception unreadable) when (unreadable is FormatException or InvalidDataException)
        {
            throw new CannotGoOnException(Sentences.TeamsAppUsage, unreadable);
        }

        if ((settings["AppId"] ?? settings["Teams:AppId"]) is not { Length: > 0 } id)
            throw new CannotGoOnException(Sentences.TeamsAppUsage);
        if (!Guid.TryParseExact(id, "D", out var appId) || appId == Guid.Empty)
            throw new CannotGoOnException(Say.With(Sentences.TeamsAppIdUnclear, id));

        var developer = settings["Developer"] ?? Sentences.BotName;
        if (developer.Trim().Length is 0 or > LongestDeveloper)
            throw new CannotGoOnException(Say.With(Sentences.TeamsAppDeveloperLong, LongestDeveloper));
        return new AppOptions(
            appId,
            Address(settings, "PublicUrl", "PublicUrl"),
            developer.Trim(),
            Address(settings, "Privacy", "PublicUrl"),
            Address(settings, "Terms", "PublicUrl"),
            settings["out"] is { Length: > 0 } file ? file : "consultation-bot.zip");
    }

    private static Uri Address(IConfiguration settings, string setting, string otherwise)
    {
        var typed = settings[setting] ?? settings[otherwise] ?? "";
        return typed.Length <= LongestAddress && Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new CannotGoOnException(Say.With(Sentences.TeamsAppNeedsHttps, setting, typed));
    }
}
