using System.Net.Sockets;
using Bot.Rehearsing;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Storage;

namespace Bot.Hosting;

/// <summary>The bot as a service: it starts, or says in one sentence why it cannot; and when it is told to stop, it finishes what it has begun.</summary>
internal static class Service
{
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        // At the end everything is disposed of, the desk too: it finishes what is queued and closes the database.
        await using var app = await StartAsync(args);
        await Announcement.MakeAsync(app, console);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<WebApplication> StartAsync(string[] args)
    {
        WebApplication? app = null;
        try
        {
            var isStarted = false;
            app = BotHost.Build(args, builder => KeepQuiet(builder.Logging, () => isStarted));
            await app.StartAsync();
            isStarted = true;
            return app;
        }
        catch (Exception problem)
        {
            var listens = app?.Configuration["Urls"] ?? "";
            if (app is not null)
                await app.DisposeAsync();
            if (WhyNot(problem, listens) is { } sentence)
                throw new CannotGoOnException(sentence, problem);
            throw;
        }
    }

    /// <summary>What goes wrong at the start is said by whoever started it, and not by the host and the web server as well.</summary>
    private static void KeepQuiet(ILoggingBuilder logging, Func<bool> isStarted)
    {
        foreach (var category in (string[])["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.Hosting.Lifetime", "Microsoft.AspNetCore.Server.Kestrel"])
            logging.AddFilter(category, level => level >= LogLevel.Warning && isStarted());
    }

    private static string? WhyNot(Exception problem, string listens)
    {
        for (var current = problem; current is not null; current = current.InnerException)
        {
            switch (current)
            {
                case CannotGoOnException or DatabaseRefusedException:
                    return current.Message;
                case OptionsValidationException wrong:
                    return string.Join(' ', wrong.Failures);
                case AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }:
                    return Say.With(Sentences.AddressTaken, listens);
                case SocketException or FormatException:
                    return Say.With(Sentences.AddressUnusable, listens);
                case UnauthorizedAccessException:
                    return Sentences.DataFolderRefused;
            }
        }

        return null;
    }
}
