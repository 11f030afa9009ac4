using Bot.Hosting;

var app = BotHost.Build(args);
await app.StartAsync();
await Announcement.MakeAsync(app, Console.Out);
await app.WaitForShutdownAsync();
