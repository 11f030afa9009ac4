using Bot.Hosting;
using Bot.Rehearsing;

if (args is ["rehearse", .. var rehearsed])
    return await Rehearsal.RunAsync(rehearsed);

var app = BotHost.Build(args);
await app.StartAsync();
await Announcement.MakeAsync(app, Console.Out);
await app.WaitForShutdownAsync();
return 0;
