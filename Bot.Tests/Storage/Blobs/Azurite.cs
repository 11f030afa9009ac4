using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Bot.Tests.Storage.Blobs;

/// <summary>A blob store of the tests' own, in memory and on a free port. It ends when they do, however they end. ./test installs it.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "consultations";

    /// <summary>Starts it, and ends it when the tests' end of its standard input is closed.</summary>
    private const string WithTheTests = "process.stdin.resume().on('end', () => process.exit()); require(process.argv[1])";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private Process? process;
    private string address = "";
    private int containers;

    public string ConnectionString => StoreAt(address);

    /// <summary>Of the same account, at another address.</summary>
    public string StoreAt(string other) => $"AccountName={Account};AccountKey={key};BlobEndpoint={other}/{Account}";

    /// <summary>A container that no other test uses, and that is not there yet.</summary>
    public string NewContainer() => string.Create(CultureInfo.InvariantCulture, $"container-{Interlocked.Increment(ref containers)}");

    public async Task InitializeAsync()
    {
        var folder = Path.Combine(Repository.Root, "Bot.Tests", "Azurite");
        var program = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "blob", "main.js");
        File.Exists(program).ShouldBeTrue($"Azurite is not installed. Run ./test, or: npm ci --prefix {folder}");
        process = Process.Start(new ProcessStartInfo(
            "node", ["-e", WithTheTests, program, "--silent", "--inMemoryPersistence", "--blobPort", "0", "--skipApiVersionCheck", "--disableTelemetry"])
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        })!;
        address = await ReadAddressAsync(process.StandardOutput);
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public Task DisposeAsync()
    {
        if (process is { HasExited: false })
            process.Kill();
        process?.Dispose();
        return Task.CompletedTask;
    }

    private static async Task<string> ReadAddressAsync(StreamReader said)
    {
        while (await said.ReadLineAsync() is { } line)
        {
            if (line.Split(" listens on ") is [_, var where])
                return where.Trim();
        }

        throw new InvalidOperationException("Azurite did not start.");
    }
}

/// <summary>The tests that share one Azurite.</summary>
[CollectionDefinition(nameof(Azurite))]
public sealed class WithAzurite : ICollectionFixture<Azurite>;
