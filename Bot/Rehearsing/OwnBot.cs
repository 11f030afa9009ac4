using Bot.Hosting;
using Consultations.Deciding;
using Consultations.Organising;

namespace Bot.Rehearsing;

/// <summary>A bot for one rehearsal alone: on a free port, with books of its own.</summary>
public sealed class OwnBot : IAsyncDisposable
{
    /// <summary>Where the chat will be opened afterwards; links in the record lead there.</summary>
    public static readonly Uri OpenedLater = new("http://localhost:3978");

    private readonly WebApplication app;

    private OwnBot(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Somebody pressed Ctrl+C.</summary>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    public static async Task<OwnBot> StartAsync(string dataFolder, CancellationToken cancel)
    {
        var house = BotHost.Build(
        [
            "--Urls", "http://127.0.0.1:0",
            "--DataFolder", dataFolder,
            "--GuestChat:KeysFolder", Path.Combine(dataFolder, "keys"),
            "--Teams:Enabled", "false",
            "--PublicUrl", OpenedLater.ToString(),
            "--Logging:LogLevel:Default", "Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore", "Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning",
        ]);
        try
        {
            await house.StartAsync(cancel);
            return new OwnBot(house);
        }
        catch (InvalidOperationException taken)
        {
            await house.DisposeAsync();
            throw new RehearsalStoppedException(taken.Message, taken);
        }
    }

    /// <summary>The key of the first organiser's link; null where somebody is organiser already.</summary>
    public async Task<string?> OrganiserKeyAsync(CancellationToken cancel)
    {
        var first = await app.Services.GetRequiredService<IDesk>().TakeAsync(new InviteFirstOrganiser { By = Asker.House }, cancel);
        return first.Done.Key;
    }

    /// <summary>Reads in its books.</summary>
    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => app.Services.GetRequiredService<IReadingRoom>().ReadAsync(question);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
