using Bot.Delivery;
using Bot.Exporting;
using Dialogs.Turns;

namespace Bot.Teams;

/// <summary>What the bot needs to be at home in Teams.</summary>
public static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<Greetings>();
        services.AddSingleton(_ => new FileUpload(FileUpload.Pooled()));
        services.AddSingleton<FileHandover>();
        services.AddSingleton<IPrivateWord, PrivateWord>();
        return services;
    }
}
