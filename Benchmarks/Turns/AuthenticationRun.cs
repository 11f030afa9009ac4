using System.Globalization;

namespace Benchmarks.Turns;

/// <summary>
/// What it costs a turn to check who posts it: the same turns through the same adapter, in turn on a server that takes what this machine posts and on one
/// that takes only signed tokens. Both are processes of their own, with server garbage collection; the keys are this process's.
/// </summary>
public static class AuthenticationRun
{
    private const int Rounds = 3, Connections = 16;
    private const string ServiceUrl = "http://127.0.0.1:1/";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2), Measured = TimeSpan.FromSeconds(5);

    /// <returns>The exit code: 0 when every request was answered with success.</returns>
    public static async Task<int> RunAsync(TextWriter console)
    {
        // The servers inherit it.
        Environment.SetEnvironmentVariable("DOTNET_gcServer", "1");
        var key = new SigningKey("key", "msteams");
        await using var metadata = await MetadataServer.StartAsync(key);
        using var open = await Server.StartAsync("Benchmarks.dll", Path.GetTempPath(), "http://", TurnServer.Word);
        using var guarded = await Server.StartAsync("Benchmarks.dll", Path.GetTempPath(), "http://", TurnServer.Word, metadata.Address.ToString());
        var now = TimeProvider.System.GetUtcNow();
        var token = key.Sign(TurnServer.AppId, ServiceUrl, now, now.AddHours(1));
        await ExpectRefusalAsync(guarded);

        (string What, Load Load)[] loads =
        [
            ("echo", LoadOf(open, TurnServer.Echo, token: null)),
            ("echo, authenticated", LoadOf(guarded, TurnServer.Echo, token)),
            ("dialog with state", LoadOf(open, TurnServer.Dialog, token: null)),
            ("dialog with state, authenticated", LoadOf(guarded, TurnServer.Dialog, token)),
        ];
        var runs = Array.ConvertAll(loads, _ => new List<Figures>());
        for (var round = 0; round < Rounds; round++)
        {
            for (var n = 0; n < loads.Length; n++)
                runs[n].Add(await loads[n].Load.RunAsync(Connections, WarmUp, Measured));
        }

        await console.WriteLineAsync("| what | a second | p50 ms | p99 ms | processor ms | processor, ratio | failed |");
        await console.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var n = 0; n < loads.Length; n++)
        {
            var (median, without) = (Figures.MedianOf(runs[n]), Figures.MedianOf(runs[n - (n % 2)]));
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {loads[n].What} | {median.PerSecond:F0} | {median.Median.TotalMilliseconds:F2} | {median.Slowest.TotalMilliseconds:F1} | {median.Processor.TotalMilliseconds:F3} | {median.Processor / without.Processor:F2} | {median.Failed} |"));
        }

        return runs.Sum(figures => figures.Sum(run => run.Failed)) == 0 ? 0 : 1;
    }

    /// <summary>The one that is said to check does.</summary>
    private static async Task ExpectRefusalAsync(Server guarded)
    {
        using var http = new HttpClient();
        using var body = new ByteArrayContent(TeamsActivity.From(0, ServiceUrl, "expectReplies"));
        using var answer = await http.PostAsync(new Uri(new Uri(guarded.Ready), TurnServer.Echo), body);
        if (answer.StatusCode != System.Net.HttpStatusCode.Unauthorized)
            throw new InvalidOperationException($"Somebody without a token was answered with {answer.StatusCode}.");
    }

    private static Load LoadOf(Server server, string path, string? token)
    {
        var seats = Enumerable.Range(0, Connections).Select(person =>
        {
            var body = TeamsActivity.From(person, ServiceUrl, "expectReplies");
            return new Seat(path, _ => body, token);
        });
        return new Load(new Uri(server.Ready).Port, [.. seats], server);
    }
}
