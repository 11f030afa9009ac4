using Bot.Hosting;
using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Walls;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Polling;

/// <summary>
/// A consultation with an organiser in the web chat and as many delegates as wanted. These have joined by the same command as anybody, but handed in at the desk itself
/// while the bot stands still: answering the bot's questions would take ten thousand of them too long. Their tokens are the bot's own.
/// </summary>
public sealed class Electorate : IDisposable
{
    public const int Options = 3;

    private const int AtOnce = 64;
    private const string Channel = "directline";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100), LongestDelivery = TimeSpan.FromMinutes(10);

    private readonly RunningBot bot;
    private readonly HttpClient http;
    private Visitor organiser = null!;

    private Electorate(RunningBot bot, int delegates)
    {
        this.bot = bot;
        http = Visitor.ClientOf(bot);
        Voters = new Voter[delegates];
    }

    public Voter[] Voters { get; private init; }

    /// <summary>Opens the consultation's wall.</summary>
    public string WallKey { get; private init; } = Codes.NewKey();

    public static async Task<Electorate> GatherAsync(RunningBot bot, int delegates)
    {
        var room = new Electorate(bot, delegates);
        room.organiser = await Visitor.EnterAsync(room.http, new { key = bot.OrganiserKey });
        await room.organiser.SayAsync(Hall.NewConsultation);
        await bot.WhileStoppedAsync(() => JoinAsync(bot.DataFolder, room.Voters, room.WallKey));
        return room;
    }

    /// <summary>The same people in a copy of the bot's data.</summary>
    public Electorate In(RunningBot copy)
    {
        var room = new Electorate(copy, 0) { Voters = Voters, WallKey = WallKey };
        room.organiser = organiser.Through(room.http);
        return room;
    }

    /// <summary>The organiser asks a question of three options, and opens it to the room.</summary>
    /// <param name="settings">Such as <c>named live</c>.</param>
    public async Task<Poll> OpenAsync(string settings)
    {
        await organiser.SayAsync($"poll {settings} \"What holds prosecutions back most?\" witnesses turn hostile | too few prosecutors | weak evidence");
        var number = await ReadAsync(books => books.All<Poll>().Max(poll => poll.Number));
        await organiser.SayAsync($"open poll {number}");
        return await ReadAsync(books => books.All<Poll>().Single(poll => poll.Number == number && poll.State == PollState.Open));
    }

    public async Task<Poll> CloseAsync(Poll poll)
    {
        await organiser.SayAsync($"close poll {poll.Number}");
        return await ReadAsync(books => books.All<Poll>().Single(one => one.Id == poll.Id && one.State == PollState.Closed));
    }

    /// <summary>Until nobody waits for their ballot any more.</summary>
    public async Task DeliveredAsync()
    {
        using var patience = new CancellationTokenSource(LongestDelivery);
        while (await ReadAsync(books => books.All<OutboxRow>().Any(row => row.Reach == Reach.Waiting)))
            await Task.Delay(Moment, patience.Token);
    }

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => Books.ReadAsync(bot.DataFolder, question);

    public void Dispose() => http.Dispose();

    private static async Task JoinAsync(string folder, Voter[] voters, string wallKey)
    {
        await using var house = BotHost.Build(["--DataFolder", folder, "--Logging:LogLevel:Default", "Warning"]);
        var desk = house.Services.GetRequiredService<IDesk>();
        var tokens = house.Services.GetRequiredService<GuestTokens>();
        var (consultation, organiser) = await house.Services.GetRequiredService<IReadingRoom>().ReadAsync(books => (books.All<Consultation>().Single(), books.All<Door>().Single()));
        await desk.TakeAsync(new MakeWall(consultation.Id) { By = new Asker(organiser.Channel, organiser.UserId, ""), Key = wallKey });
        await Parallel.ForAsync(0, voters.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            var guest = new Guest(Codes.NewKey(), $"guest-{Codes.NewKey()}");
            var joined = await desk.TakeAsync(
                new Join
                {
                    By = new Asker(Channel, guest.UserId, guest.ConversationId),
                    Code = consultation.JoinCode,
                    Name = $"Delegate {Script.Name(number)}",
                    Group = "law-enforcement",
                    Jurisdiction = number % 2 == 0 ? "IN-MP" : "IN-MH",
                },
                cancel);
            voters[number] = new Voter(joined.Done.Delegate.Id, Seat.InTheChat(guest.ConversationId, tokens.Issue(guest)));
        });
    }
}
