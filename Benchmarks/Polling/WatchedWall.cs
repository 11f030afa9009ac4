using System.Diagnostics;
using System.Text.Json;

namespace Benchmarks.Polling;

/// <summary>A wall that somebody watches: a stream of events, as the page reads it.</summary>
public sealed class WatchedWall : IDisposable
{
    private const string Event = "event: ", Data = "data: ";

    private readonly CancellationTokenSource end = new();
    private readonly Task watching;
    private readonly List<(long At, int Poll, int Votes)> seen = [];

    private WatchedWall(StreamReader lines) => watching = Task.Run(() => WatchAsync(lines));

    public static async Task<WatchedWall> OpenAsync(HttpClient http, string key) =>
        new(new StreamReader(await http.GetStreamAsync($"wall/{key}/stream")));

    /// <summary>Until the wall shows so many votes.</summary>
    public async Task ShowsAsync(int poll, int votes, TimeSpan longest)
    {
        using var patience = new CancellationTokenSource(longest);
        while (Seen(poll).LastOrDefault().Votes < votes)
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }

    /// <summary>How long it took from each acknowledgement until the wall counted as many votes as were acknowledged by then.</summary>
    /// <param name="poll">The poll's number.</param>
    /// <param name="acknowledged">When each was, in order.</param>
    public IEnumerable<long> Lags(int poll, List<long> acknowledged)
    {
        var counted = 0;
        foreach (var (at, votes) in Seen(poll))
        {
            for (; counted < Math.Min(votes, acknowledged.Count); counted++)
                yield return Math.Max(0, at - acknowledged[counted]);
        }
    }

    public void Dispose()
    {
        end.Cancel();
        try
        {
            watching.Wait();
        }
        catch (AggregateException)
        {
            // The stream was cut off, as meant.
        }

        end.Dispose();
    }

    private List<(long At, int Votes)> Seen(int poll)
    {
        lock (seen)
            return [.. seen.Where(one => one.Poll == poll).Select(one => (one.At, one.Votes))];
    }

    private async Task WatchAsync(StreamReader lines)
    {
        using var stream = lines;
        var name = "";
        while (await lines.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith(Event, StringComparison.Ordinal))
                name = line[Event.Length..];
            else if (name == "votes" && line.StartsWith(Data, StringComparison.Ordinal))
                Take(line[Data.Length..]);
        }
    }

    private void Take(string votes)
    {
        var at = Stopwatch.GetTimestamp();
        using var read = JsonDocument.Parse(votes);
        lock (seen)
            seen.Add((at, read.RootElement.GetProperty("poll").GetInt32(), read.RootElement.GetProperty("votes").GetInt32()));
    }
}
