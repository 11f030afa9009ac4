using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>
/// A stream's token stands in the query of its address, and a download's key in its path. ASP.NET Core's own log of requests writes both out,
/// so it is kept silent, whatever level the configuration or a single log provider asks for.
/// </summary>
public sealed class SilentQueries : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly (string Category, LogLevel Least)[] Talkers =
    [
        // Its scope bears the path as long as it is heard at all. What it says of failures Kestrel says as well.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.HttpLogging", LogLevel.Warning),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning),
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        for (var i = 0; i < options.Rules.Count; i++)
            options.Rules[i] = Hushed(options.Rules[i]);

        foreach (var (category, least) in Talkers)
            options.Rules.Add(new LoggerFilterRule(providerName: null, category, least, filter: null));
    }

    // Which rule applies is decided by provider first, so every rule has to know.
    private static LoggerFilterRule Hushed(LoggerFilterRule rule) => new(
        rule.ProviderName,
        rule.CategoryName,
        rule.LogLevel,
        (provider, category, level) => level >= LeastOf(category) && (rule.Filter?.Invoke(provider, category, level) ?? true));

    private static LogLevel LeastOf(string? category) =>
        Array.Find(Talkers, talker => category?.StartsWith(talker.Category, StringComparison.Ordinal) == true).Least;
}
