using System.Diagnostics;
using System.Net;

namespace Benchmarks;

/// <summary>Delegates who say one thing after another over a number of connections, each of which carries several of them in turn.</summary>
public sealed class Load(int port, IReadOnlyList<Seat> seats, Server server)
{
    private int last = -1;

    /// <summary>The numbers of the lines that were answered with success, those of the warm-up included.</summary>
    public List<int> Acknowledged { get; } = [];

    /// <summary>When these were answered, by the clock of <see cref="Stopwatch"/>.</summary>
    public List<long> AnsweredAt { get; } = [];

    /// <summary>Goes on for so long, and ends before if it has asked <paramref name="most"/> times.</summary>
    public async Task<Figures> RunAsync(int connections, TimeSpan warmUp, TimeSpan measured, int most = int.MaxValue)
    {
        var lastOfAll = last + (long)most;
        var begin = Stopwatch.GetTimestamp() + Ticks(warmUp);
        var end = begin + Ticks(measured);
        var processor = ProcessorAsync(warmUp, measured);
        var speakers = await Task.WhenAll(Enumerable.Range(0, connections).Select(first => Task.Run(() => SpeakAsync(first, connections, begin, end, lastOfAll))));

        Acknowledged.AddRange(speakers.SelectMany(speaker => speaker.Acknowledged));
        return Figures.Of([.. speakers.SelectMany(speaker => speaker.Took)], speakers.Sum(speaker => speaker.Failed), measured, await processor);
    }

    /// <summary>Everybody in a seat says one thing, whoever is next on whichever connection is free. Measured is the time until all were answered.</summary>
    public async Task<Figures> OnceAsync(int connections)
    {
        var next = -1;
        var (begun, before) = (Stopwatch.GetTimestamp(), server.Processor);
        var speakers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            var speaker = new Speaker();
            using var connection = await PostConnection.OpenAsync(port);
            while (Interlocked.Increment(ref next) is var number && number < seats.Count)
                await AskAsync(speaker, connection, seats[number], number);
            return speaker;
        })));

        var (took, used) = (Stopwatch.GetElapsedTime(begun), server.Processor - before);
        Acknowledged.AddRange(speakers.SelectMany(speaker => speaker.Acknowledged));
        AnsweredAt.AddRange(speakers.SelectMany(speaker => speaker.AnsweredAt).Order());
        return Figures.Of([.. speakers.SelectMany(speaker => speaker.Took)], speakers.Sum(speaker => speaker.Failed), took, used);
    }

    private async Task<Speaker> SpeakAsync(int first, int connections, long begin, long end, long lastOfAll)
    {
        var speaker = new Speaker();
        using var connection = await PostConnection.OpenAsync(port);
        for (var seat = first; Stopwatch.GetTimestamp() is var asked && asked < end; seat += connections)
        {
            var number = Interlocked.Increment(ref last);
            if (number > lastOfAll)
                break;
            await AskAsync(speaker, connection, seats[seat % seats.Count], number);
            if (asked < begin || Stopwatch.GetTimestamp() > end)
                speaker.Took.RemoveAt(speaker.Took.Count - 1);
        }

        return speaker;
    }

    private static async Task AskAsync(Speaker speaker, PostConnection connection, Seat seat, int number)
    {
        var asked = Stopwatch.GetTimestamp();
        var status = await connection.PostAsync(seat, seat.Says(number));
        var answered = Stopwatch.GetTimestamp();
        speaker.Took.Add(answered - asked);
        if (status == HttpStatusCode.OK)
        {
            speaker.Acknowledged.Add(number);
            speaker.AnsweredAt.Add(answered);
        }
        else
        {
            speaker.Failed++;
        }
    }

    private async Task<TimeSpan> ProcessorAsync(TimeSpan warmUp, TimeSpan measured)
    {
        await Task.Delay(warmUp);
        var before = server.Processor;
        await Task.Delay(measured);
        return server.Processor - before;
    }

    private static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    private sealed class Speaker
    {
        public List<int> Acknowledged { get; } = [];

        public List<long> AnsweredAt { get; } = [];

        public List<long> Took { get; } = [];

        public int Failed { get; set; }
    }
}
