using Benchmarks.Teams;
using Consultations.Conversing;

namespace Benchmarks.Announcing;

/// <summary>Tells everybody one thing over a line that loses answers, and kills the bot meanwhile. Then what people saw is held against what the bot says of it.</summary>
public sealed class BroadcastGate(RunningBot bot, TeamsRoom room)
{
    private const double FaultyShare = 0.02;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20), Latency = TimeSpan.FromMilliseconds(200), LongestTail = TimeSpan.FromMinutes(10);

    private static readonly Fault[] LostAnswers =
    [
        Fault.BadGatewayBefore, Fault.BadGatewayAfter, Fault.GatewayTimeoutBefore, Fault.GatewayTimeoutAfter, Fault.DroppedBefore, Fault.DroppedAfter,
    ];

    private readonly List<Leg> legs = [];
    private TimeSpan processor;
    private int inHand, inFlight;

    public async Task<Told> RunAsync(int kills)
    {
        var people = room.Chats.Count;
        room.Teams.Latency = Latency;
        room.Teams.RetryAfter = "2";
        room.Teams.PlayAtRandom(seed: 7, FaultyShare, [.. LostAnswers, Fault.Unavailable, Fault.PreconditionFailed]);

        await room.TellEveryoneAsync();
        for (var kill = 1; kill <= kills; kill++)
        {
            await AskedAsync(people * kill / (kills + 1));
            await KillAsync();
        }

        await ToTheEndAsync();
        processor += bot.Server.Processor;
        legs.Add(NextLeg());
        return await ReportAsync();
    }

    private async Task AskedAsync(int times)
    {
        while (room.Teams.Asked < times)
            await Task.Delay(Moment);
    }

    private async Task KillAsync()
    {
        processor += bot.Server.Processor;
        inFlight += room.Teams.InFlight.Count;
        await bot.WhileStoppedAsync(async () =>
        {
            legs.Add(NextLeg());
            inHand += await Books.ReadAsync(bot.DataFolder, books => books.All<OutboxRow>().Count(row => row.Reach == Reach.Waiting && row.Sender != null));
        });
    }

    private async Task ToTheEndAsync()
    {
        using var patience = new CancellationTokenSource(LongestTail + TimeSpan.FromSeconds(room.Chats.Count / Leg.PerSecond));
        while (await Books.ReadAsync(bot.DataFolder, books => books.All<OutboxRow>().Any(row => row.Reach == Reach.Waiting)))
            await Task.Delay(TimeSpan.FromSeconds(1), patience.Token);
    }

    private Leg NextLeg() => Leg.Of([.. room.Teams.AskedAt.Skip(legs.Sum(leg => leg.Asked))]);

    private async Task<Told> ReportAsync()
    {
        var reaches = await Books.ReadAsync(bot.DataFolder, books => books.All<OutboxRow>().Select(row => new { row.PersonId, row.Reach }).ToList());
        var list = reaches.Where(row => row.Reach == Reach.PerhapsTwice).Select(row => room.Chats[row.PersonId]).ToHashSet(StringComparer.Ordinal);
        return new Told
        {
            People = room.Chats.Count,
            Kills = legs.Count - 1,
            Seconds = legs.Sum(leg => leg.Length.TotalSeconds),
            Share = legs.Sum(leg => leg.Steady.Asked) / (Leg.PerSecond * legs.Sum(leg => leg.Steady.Length.TotalSeconds)),
            TooEarly = room.Teams.Breaches.Count,
            NotSettled = room.Chats.Count - reaches.Count(row => row.Reach is Reach.Told or Reach.PerhapsTwice),
            Skipped = room.Teams.Skipped(room.Chats.Values, _ => true).Count(chat => !list.Contains(chat)),
            NotToldOnTheList = room.Teams.Skipped(list, _ => true).Count,
            Twice = room.Teams.ToldTwice(_ => true).Count(chat => !list.Contains(chat)),
            TwiceOnTheList = room.Teams.ToldTwice(_ => true).Count(list.Contains),
            List = list.Count,
            InHand = inHand,
            InFlight = inFlight,
            LostAnswers = room.Teams.Played.Where(played => LostAnswers.Contains(played.Key)).Sum(played => played.Value),
            Processor = processor,
        };
    }
}
