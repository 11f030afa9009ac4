using Benchmarks.Teams;
using Bot.Hosting;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Announcing;

/// <summary>
/// A consultation with an organiser on the page and as many delegates as wanted in the personal chats of one tenant, whose Teams stands on this machine. They have joined by the
/// same commands as anybody, handed in at the desk itself while the bot stands still.
/// </summary>
public sealed class TeamsRoom : IAsyncDisposable
{
    private const string Channel = "msteams";
    private const int AtOnce = 64;

    private readonly HttpClient http;
    private readonly TeamsFront front;
    private Visitor organiser = null!;

    private TeamsRoom(RunningBot bot, TeamsConnector teams, TeamsFront front)
    {
        http = Visitor.ClientOf(bot);
        (Teams, this.front) = (teams, front);
    }

    public TeamsConnector Teams { get; }

    /// <summary>What Teams calls each delegate's chat, by their id here.</summary>
    public IReadOnlyDictionary<Guid, string> Chats { get; private set; } = new Dictionary<Guid, string>();

    public static async Task<TeamsRoom> GatherAsync(RunningBot bot, int delegates)
    {
        var teams = new TeamsConnector(TimeProvider.System);
        var room = new TeamsRoom(bot, teams, await TeamsFront.StartAsync(teams));
        room.organiser = await Visitor.EnterAsync(room.http, new { key = bot.OrganiserKey });
        await room.organiser.SayAsync(Hall.NewConsultation);
        await bot.WhileStoppedAsync(() => room.JoinAsync(bot.DataFolder, delegates));
        return room;
    }

    public Task TellEveryoneAsync() => organiser.SayAsync("tell everyone The hall opens at nine.");

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await front.DisposeAsync();
    }

    private async Task JoinAsync(string folder, int delegates)
    {
        await using var house = BotHost.Build(["--DataFolder", folder, "--Logging:LogLevel:Default", "Warning"]);
        var desk = house.Services.GetRequiredService<IDesk>();
        var code = await house.Services.GetRequiredService<IReadingRoom>().ReadAsync(books => books.All<Consultation>().Single().JoinCode);
        var people = new (Guid Id, string Chat)[delegates];
        await Parallel.ForAsync(0, delegates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            var name = Script.Name(number);
            var by = new Asker(Channel, $"29:{name}", $"a:29:{name}");
            var joined = await desk.TakeAsync(
                new Join { By = by, Code = code, Name = $"Delegate {name}", Group = "law-enforcement", Jurisdiction = number % 2 == 0 ? "IN-MP" : "IN-MH" }, cancel);
            await desk.TakeAsync(new KeepChat(ChatOf(by)) { By = by }, cancel);
            people[number] = (joined.Done.Delegate.PersonId, by.ConversationId);
        });
        Chats = people.ToDictionary(one => one.Id, one => one.Chat);
    }

    private PersonalChat ChatOf(Asker by) => new()
    {
        Channel = by.Channel,
        UserId = by.UserId,
        ServiceUrl = front.Address,
        TenantId = "the-ministry",
        ObjectId = "",
        BotId = "28:bot",
        ConversationId = by.ConversationId,
    };
}
