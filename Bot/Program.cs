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
        case ["backup", .. var backup]:
            await BackupCommand.RunAsync(backup, Console.Out);
            return 0;
        default:
            return await Service.RunAsync(args, Console.Out);
    }
}
catch (CannotGoOnException why)
{
    await Console.Error.WriteLineAsync(why.Message);
    return 1;
}
