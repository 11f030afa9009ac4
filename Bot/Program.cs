using Bot.Hosting;
using Bot.Rehearsing;
using Bot.TeamsApp;

try
{
    switch (args)
    {
        case ["rehearse", .. var rehearsed]:
            return await Rehearsal.RunAsync(rehearsed);
        case ["teams-app", .. var app]:
            await AppPackage.WriteAsync(app, Console.Out);
            return 0;
    }
}
catch (CannotGoOnException why)
{
    await Console.Error.WriteLineAsync(why.Message);
    return 1;
}

var service = BotHost.Build(args);
await service.StartAsync();
await Announcement.MakeAsync(service, Console.Out);
await service.WaitForShutdownAsync();
return 0;
