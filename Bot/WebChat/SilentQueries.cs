using Microsoft.Extensions.Options;

namespace Bot.WebChat;

/// <summary>
/// A stream's token stands in the query of its address. ASP.NET Core's own log of requests writes queries out, so it is kept
/// silent below warnings, whatever level the configuration or a single log provider asks for.
/// </summary>
public sealed class SilentQueries : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Talkers =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.HttpLogging",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        for (var i = 0; i < options.Rules.Count; i++)
            options.Rules[i] = Hushed(options.Rules[i]);

        foreach (var talker in Talkers)
            options.Rules.Add(new LoggerFilterRule(providerName: null, talker, LogLevel.Warning, filter: null));
    }

    // Which rule applies is decided by provider first, so every rule has to know.
    private static LoggerFilterRule Hushed(LoggerFilterRule rule) => new(
        rule.ProviderName,
        rule.CategoryName,
        rule.LogLevel,
        (provider, category, level) => (level >= LogLevel.Warning || !IsTalker(category)) && (rule.Filter?.Invoke(provider, category, level) ?? true));

    private static bool IsTalker(string? category) =>
        category is not null && Array.Exists(Talkers, talker => category.StartsWith(talker, StringComparison.Ordinal));
}
