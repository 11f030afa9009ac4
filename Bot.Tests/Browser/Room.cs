using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bot.Tests.Browser;

/// <summary>The bot as its users run it: a process of its own on a free port, with a data folder of its own that outlives the process.</summary>
public sealed partial class Room : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("room-");
    private readonly TaskCompletionSource<string> organiserLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> console = new();
    private readonly string[] settings;
    private Process? process;

    private Room(string[] settings)
    {
        this.settings = settings;
        Address = new Uri($"http://localhost:{FreePort()}/");
    }

    public Uri Address { get; }

    /// <summary>While it is being started again pages cannot reach it, and say so on their consoles.</summary>
    public bool WasKilled { get; private set; }

    /// <summary>All that the process has printed.</summary>
    public string Console => string.Join('\n', console);

    /// <summary>The one-time link that the console prints.</summary>
    public Task<string> OrganiserLink => organiserLink.Task.WaitAsync(Patience);

    public static async Task<Room> OpenAsync(params string[] settings)
    {
        var room = new Room(settings);
        await room.StartAsync();
        return room;
    }

    /// <summary>Pulls the plug.</summary>
    public async Task KillAsync()
    {
        WasKilled = true;
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async Task StartAsync()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = Command() };
        process.OutputDataReceived += (_, line) => Hear(line.Data, started);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, started);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(started.Task, ended).WaitAsync(Patience) == ended)
            throw new InvalidOperationException("The bot did not start:\n" + Console);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        data.Delete(recursive: true);
    }

    private ProcessStartInfo Command() => new("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
        "--Urls", Address.GetLeftPart(UriPartial.Authority),
        "--PublicUrl", Address.GetLeftPart(UriPartial.Authority),
        "--DataFolder", data.FullName,
        "--Logging:LogLevel:Default", "Warning",
        .. settings,
    ])
    {
        WorkingDirectory = data.FullName,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Hear(string? line, TaskCompletionSource started)
    {
        if (line is null)
            return;
        console.Enqueue(line);
        if (PersonalLink().Match(line) is { Success: true } link)
            organiserLink.TrySetResult(link.Value);
        else if (line.Contains(Address.AbsoluteUri, StringComparison.Ordinal))
            started.TrySetResult();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The link of a room's code.</summary>
    [GeneratedRegex(@"http://localhost:\d+/#j=\w{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex JoinLink();

    [GeneratedRegex(@"http://localhost:\d+/#k=\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex PersonalLink();
}
