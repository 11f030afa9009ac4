using Bot.Connector;
using Bot.Delivery;
using Bot.Exporting;
using Bot.Joining;
using Bot.Polling;
using Bot.Teams;
using Bot.Walls;
using Bot.Watching;
using Bot.WebChat;
using Consultations.Exporting;
using Dialogs;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Reports;
using Reports.Reading;
using Storage;

namespace Bot.Hosting;

/// <summary>Puts the house together. The service, the rehearsal and the tests all start it here.</summary>
public static class BotHost
{
    /// <summary>The service, ready to be started.</summary>
    /// <param name="args">As on the command line: <c>--Urls</c>, <c>--DataFolder</c>, <c>--PublicUrl</c> and whatever appsettings.json knows.</param>
    /// <param name="change">For tests: replaces parts before the service is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        // Watching for a changed appsettings.json means watching the whole folder, data and all: every write to the database would be looked at.
        var builder = WebApplication.CreateBuilder(["--hostBuilder:reloadConfigOnChange=false", .. args]);
        var data = builder.Configuration["DataFolder"] ?? "data";
        builder.Services.Configure<GuestChatOptions>(options => options.PublicUrl ??= PublicAddress.Of(builder.Configuration));
        builder.Configuration.AddInMemoryCollection([new("GuestChat:KeysFolder", builder.Configuration["GuestChat:KeysFolder"] ?? Path.Combine(data, "keys"))]);

        builder.Services.AddSqliteStorage(data).AddExportStore(builder.Configuration);
        builder.Services.AddSingleton<IStorage, DialogStorage>();
        builder.Services.AddDialogs();
        builder.Services.AddSingleton(new Links(PublicAddress.Of(builder.Configuration)));
        foreach (var format in Formats.All)
            builder.Services.AddSingleton(format);
        builder.Services.AddSingleton<IRecordReader, RecordReader>();
        builder.Services.AddTeams();

        builder.Services.AddGuestChat(builder.Configuration).AddConnector();
        builder.Services.AddSingleton<IFrontDoor, FrontDoor>();
        builder.Services.AddSingleton<IGuestConversations, OpenConversations>();
        builder.Services.AddDelivery();
        builder.Services.AddHostedService<Housekeeping>();
        builder.Services.AddHostedService<PollClock>();
        builder.Services.AddHostedService<LiveResults>();
        builder.Services.AddWalls();
        builder.Services.AddWatching(builder.Configuration).AddDraining();
        change?.Invoke(builder);

        var app = builder.Build();
        app.MapGuestChat().MapWatching().MapConnector();
        app.UseDraining();
        app.MapDownloads();
        app.MapWalls();
        return app;
    }
}
