using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>The bot as a process of its own, on a free port, with a data folder that goes with it.</summary>
public sealed class RunningBot : IDisposable
{
    private const string FragmentOfPersonalLinks = "#k=";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("consultations-bench-");

    private RunningBot()
    {
    }

    public string DataFolder => folder.FullName;

    public int Port { get; } = FreePort();

    public Server Server { get; private set; } = null!;

    /// <summary>The key of the one-time link that makes the first organiser.</summary>
    public string OrganiserKey { get; private set; } = "";

    public static async Task<RunningBot> StartAsync()
    {
        var bot = new RunningBot();
        bot.Server = await bot.StartServerAsync(FragmentOfPersonalLinks);
        var link = bot.Server.Ready;
        bot.OrganiserKey = link[(link.IndexOf(FragmentOfPersonalLinks, StringComparison.Ordinal) + FragmentOfPersonalLinks.Length)..].Trim();
        return bot;
    }

    /// <summary>Another bot, with a copy of all that this one has kept; this one starts anew.</summary>
    /// <param name="change">What is done to the copy's folder before its bot is started.</param>
    public async Task<RunningBot> CopyAsync(Action<string> change)
    {
        var copy = new RunningBot();
        await WhileStoppedAsync(() =>
        {
            foreach (var file in folder.GetFiles("*", SearchOption.AllDirectories))
            {
                var other = Path.Combine(copy.DataFolder, Path.GetRelativePath(DataFolder, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(other)!);
                file.CopyTo(other);
            }

            change(copy.DataFolder);
            return Task.CompletedTask;
        });
        copy.Server = await copy.StartServerAsync("http://");
        return copy;
    }

    public Task KillAndRestartAsync() => WhileStoppedAsync(() => Task.CompletedTask);

    /// <summary>Kills it, and starts it again when that is done.</summary>
    public async Task WhileStoppedAsync(Func<Task> work)
    {
        var killed = Server;
        await killed.KillAsync();
        await work();
        Server = await StartServerAsync("http://");
        killed.Dispose();
    }

    public void Dispose()
    {
        Server.Dispose();
        folder.Delete(recursive: true);
    }

    private Task<Server> StartServerAsync(string readyMark)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");
        return Server.StartAsync(
            "Bot.dll", DataFolder, readyMark,
            "--Urls", address, "--PublicUrl", address, "--DataFolder", DataFolder,
            "--Logging:LogLevel:Default", "Warning", "--GuestChat:PostsAtOnce", "1000000", "--GuestChat:PostsPerSecond", "1000000");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
