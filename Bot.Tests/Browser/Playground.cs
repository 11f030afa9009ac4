using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Browser;

/// <summary>
/// The Microsoft 365 Agents Playground, which looks and speaks like Teams: a process of its own, that calls the bot and is its connector. Who and what there is in it stands in the file beside its lock.
/// </summary>
internal sealed partial class Playground : IAsyncDisposable
{
    /// <summary>Ids in that file: the group chat, and the channel that each team has.</summary>
    public const string Group = "group-chat", Channel = "team", BotName = "ConsultationBot";

    private const string BotId = "00000000-0000-0000-0000-000000000011";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Folder = Path.Combine(Repository.Root, "Bot.Tests", "Browser", "Playground");

    private readonly DirectoryInfo workshop = Directory.CreateTempSubdirectory("playground-");
    private readonly ConcurrentQueue<string> console = new();
    private readonly ClientWebSocket log = new();
    private readonly HttpClient http = new();
    private readonly Process process;

    private Playground(Room room) => process = new Process { StartInfo = Command(room, workshop) };

    public Uri Address { get; private set; } = null!;

    /// <summary>All that the process has printed.</summary>
    public string Console => string.Join('\n', console);

    public static async Task<Playground> OpenAsync(Room room)
    {
        var playground = new Playground(room);
        try
        {
            await playground.StartAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>The chat of somebody who has no screen here with the bot alone.</summary>
    public async Task<string> ChatOfAsync(string user)
    {
        var made = await http.PostAsJsonAsync("_connector/v3/conversations", new { members = new[] { new { id = user } } });
        return (string)JObject.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync())["id"]!;
    }

    /// <summary>Where others read along it reaches the bot only when the bot is mentioned.</summary>
    public async Task SayAsync(string conversation, string user, string words)
    {
        const string At = $"<at>{BotName}</at>";
        var isShared = conversation is Group or Channel;
        var activity = new JObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("N"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = new Uri(Address, "_connector").ToString(),
            ["locale"] = "en-US",
            ["from"] = new JObject { ["id"] = user },
            ["recipient"] = new JObject { ["id"] = BotId, ["name"] = BotName },
            ["conversation"] = new JObject
            {
                ["id"] = conversation,
                ["isGroup"] = isShared,
                ["conversationType"] = conversation switch { Group => "groupChat", Channel => "channel", _ => "personal" },
            },
            ["text"] = isShared ? $"{At} {words}" : words,
            ["entities"] = isShared ? new JArray(new JObject { ["type"] = "mention", ["text"] = At, ["mentioned"] = new JObject { ["id"] = BotId, ["name"] = BotName } }) : [],
        };
        using var content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        (await http.PostAsync("_internal/v1/customActivities", content)).EnsureSuccessStatusCode();
    }

    /// <summary>Waits until the bot says this there. What comes before it is passed over, so one asks after the other.</summary>
    public async Task HearsAsync(string conversation, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        var heard = new List<string>();
        try
        {
            do
                heard.Add(await ReadAsync(patience.Token));
            while (!(IsOfBot(heard[^1], conversation) && heard[^1].Contains(words, StringComparison.Ordinal)));
        }
        catch (OperationCanceledException waited)
        {
            throw new ShouldAssertException($"“{words}” was not said in {conversation}. What was said:\n{string.Join('\n', heard)}\nThe Playground printed:\n{Console}", waited);
        }
    }

    public async ValueTask DisposeAsync()
    {
        log.Dispose();
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        workshop.Delete(recursive: true);
    }

    private static bool IsOfBot(string logged, string conversation) =>
        logged.Contains("\"from\":\"User Application\"", StringComparison.Ordinal) && logged.Contains($"\"conversationId\":\"{conversation}\"", StringComparison.Ordinal);

    private static ProcessStartInfo Command(Room room, DirectoryInfo workshop)
    {
        var program = Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        if (!File.Exists(program))
            throw new FileNotFoundException($"The tests of Teams need the Microsoft 365 Agents Playground. ./test installs it; or: npm ci --ignore-scripts --prefix {Folder}");
        return new("node")
        {
            ArgumentList = { program, "start", "-e", new Uri(room.Address, "api/messages").ToString(), "-c", "msteams", "-p", $"{Room.FreePort()}", "--disable-telemetry" },
            Environment =
            {
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Folder, ".m365agentsplayground.yml"),
                ["TEAMSAPPTESTER_BROWSER"] = "none",
            },
            WorkingDirectory = workshop.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private async Task StartAsync()
    {
        var port = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, printed) => Hear(printed.Data, port);
        process.ErrorDataReceived += (_, printed) => Hear(printed.Data, port);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(port.Task, ended).WaitAsync(Patience) == ended)
            throw new InvalidOperationException("The Playground did not start:\n" + Console);

        Address = new Uri($"http://localhost:{await port.Task}/");
        http.BaseAddress = Address;
        await log.ConnectAsync(new Uri($"ws://{Address.Authority}/_ws/log/stream"), default);
    }

    private void Hear(string? printed, TaskCompletionSource<string> port)
    {
        if (printed is null)
            return;
        console.Enqueue(printed);
        if (Listening().Match(printed) is { Success: true } found)
            port.TrySetResult(found.Groups["port"].Value);
    }

    private async Task<string> ReadAsync(CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        WebSocketReceiveResult read;
        do
        {
            read = await log.ReceiveAsync(part, cancel);
            whole.Write(part, 0, read.Count);
        }
        while (!read.EndOfMessage);
        return Encoding.UTF8.GetString(whole.ToArray());
    }

    [GeneratedRegex(@"^Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
