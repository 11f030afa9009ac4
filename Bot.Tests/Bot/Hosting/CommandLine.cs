using System.Diagnostics;

namespace Bot.Tests.Hosting;

/// <summary>The program as somebody starts it from a console.</summary>
internal static class CommandLine
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Said, string Complained)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. args])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        using var program = Process.Start(start)!;
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await said, await complained);
    }
}
