using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>A server in a process of its own, so that it is measured, and can be killed, like the real one.</summary>
public sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, string ready) => (this.process, Ready) = (process, ready);

    /// <summary>The line of its console that said that it is ready.</summary>
    public string Ready { get; }

    /// <summary>The processor time it has used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The memory it holds, in MiB, as the system counts it.</summary>
    public double WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024d / 1024d;
        }
    }

    /// <summary>The most that it has ever held.</summary>
    public double PeakWorkingSet
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1024d / 1024d;
        }
    }

    /// <summary>Starts a program that stands beside this one, and waits for a line that holds <paramref name="readyMark"/>.</summary>
    public static async Task<Server> StartAsync(string program, string folder, string readyMark, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains(readyMark, StringComparison.Ordinal))
                continue;
            // Nobody reads the rest, but a full pipe would stop the server.
            _ = started.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return new Server(started, line);
        }

        throw new InvalidOperationException($"{program} ended before it was ready.");
    }

    /// <summary>Ends it in the middle of whatever it does, as kill -9 would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, as the system does.</summary>
    public void Terminate()
    {
        using var told = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        told.WaitForExit();
    }

    /// <returns>The code that it ended with.</returns>
    public async Task<int> EndedAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
