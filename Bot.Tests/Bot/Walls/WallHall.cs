using System.Net;
using System.Net.Sockets;
using Bot.Hosting;
using Bot.Tests.Storage;
using Bot.Tests.WebChat;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Walls;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Walls;

/// <summary>The service as it is, with a consultation in it, whose polls and walls are run by commands.</summary>
internal sealed class WallHall : IAsyncDisposable
{
    public const string PublicUrl = "https://hall.example";

    public static readonly Asker Organiser = Workshop.Door("organiser");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wall-hall-");
    private readonly int port = FreePort();
    private WebApplication app;
    private int keys;

    private WallHall() => app = Build();

    public LogBook Log { get; } = new();

    public HttpClient Http { get; } = new() { Timeout = Timeout.InfiniteTimeSpan };

    public Uri Address => new($"http://127.0.0.1:{port}/");

    public CountingRoom Reads => (CountingRoom)app.Services.GetRequiredService<IReadingRoom>();

    public Consultation Consultation { get; private set; } = null!;

    public Guid Id => Consultation.Id;

    /// <param name="title">What it is called.</param>
    /// <param name="language">Id of the language it is held in.</param>
    /// <param name="k">The smallest crowd.</param>
    public static async Task<WallHall> OpenAsync(string title = "Countering Trafficking in Persons", string language = "", int k = 3)
    {
        var hall = new WallHall();
        await hall.app.StartAsync();
        hall.Http.BaseAddress = hall.Address;
        var first = await hall.DoAsync(new InviteFirstOrganiser { By = Asker.House });
        await hall.DoAsync(new AcceptInvitation(first.Key!) { By = Organiser });
        hall.Consultation = await hall.DoAsync(new NewConsultation { By = Organiser, Key = "the-first", Title = title, Place = "Guwahati", Invited = ["IN-AS", "IN-ML"] });
        if (language.Length > 0)
            await hall.DoAsync(new ChangeFrame(hall.Id) { By = Organiser, Language = language });
        await hall.DoAsync(new SetK(hall.Id, k) { By = Organiser });
        return hall;
    }

    public async Task<T> DoAsync<T>(Command<T> command) where T : notnull
    {
        var result = await app.Services.GetRequiredService<IDesk>().TakeAsync(command);
        result.Refusal?.Sentence.ShouldBeNull();
        return result.Done;
    }

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => app.Services.GetRequiredService<IReadingRoom>().ReadAsync(question);

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A link to the wall, as the bot would hand it out but for the host.</summary>
    public async Task<string> KeyAsync() => (await DoAsync(new MakeWall(Id) { By = Organiser })).Key;

    public Task<WallStream> WatchAsync(string key) => WallStream.OpenAsync(Http, $"wall/{key}/stream");

    public async Task<Asker> DelegateAsync(string who, string place = "IN-AS", string group = "law-enforcement")
    {
        await DoAsync(new Join { By = Workshop.Door(who), Code = Consultation.JoinCode, Name = who, Group = group, Jurisdiction = place });
        return Workshop.Door(who);
    }

    /// <summary>So many delegates, of these places and groups in turn.</summary>
    public async Task<IReadOnlyList<Asker>> DelegatesAsync(int count, string[]? places = null, string[]? groups = null)
    {
        var (from, of) = (places ?? ["IN-AS", "IN-ML"], groups ?? ["law-enforcement"]);
        return [.. await Task.WhenAll(Enumerable.Range(0, count).Select(i => DelegateAsync($"delegate{i}", from[i % from.Length], of[i / from.Length % of.Length])))];
    }

    /// <summary>A poll that is open.</summary>
    public async Task<Poll> AskAsync(PollFrame frame, int? seconds = null)
    {
        var poll = await DoAsync(new DraftPoll(Id) { By = Organiser, Key = $"poll-{++keys}", Frame = frame });
        return await DoAsync(new OpenPoll(Id, poll.Number, seconds) { By = Organiser });
    }

    /// <summary>The same question once more, open.</summary>
    public async Task<Poll> AskAgainAsync(Poll poll, int? seconds = null)
    {
        var again = await DoAsync(new AskAgain(Id, poll.Number) { By = Organiser, Key = $"poll-{++keys}" });
        return await DoAsync(new OpenPoll(Id, again.Number, seconds) { By = Organiser });
    }

    public async Task<Poll> CloseAsync(Poll poll, bool reveal = false)
    {
        var closed = await DoAsync(new ClosePoll(Id, poll.Number) { By = Organiser });
        return reveal ? await DoAsync(new RevealPoll(Id, poll.Number, EvenUnanimous: true) { By = Organiser }) : closed;
    }

    public Task VoteAsync(Poll poll, Asker by, params int[] marks) => DoAsync(new CastBallot(poll.Id, new Choice(marks, [])) { By = by });

    public Task SayWordsAsync(Poll poll, Asker by, params string[] words) => DoAsync(new CastBallot(poll.Id, new Choice([], words)) { By = by });

    public async Task<Contribution> SayAsync(Asker by, string text, string kind = "challenge", bool onWall = true)
    {
        var said = (await DoAsync(new Contribute { By = by, ConsultationId = Id, Key = $"said-{++keys}", Kind = kind, Text = text })).Contribution;
        return onWall ? await DoAsync(new ReleaseToWall(Id, said.Number, On: true) { By = Organiser }) : said;
    }

    public Task<AgendaItem> ItemAsync(string kind, string title, int day) => DoAsync(new NewItem(Id)
    {
        By = Organiser,
        Key = $"item-{++keys}",
        Frame = new ItemFrame { Kind = kind, Title = title, Day = day },
    });

    public Task<AgendaItem> OpenAsync(AgendaItem item) => DoAsync(new OpenItem(Id, item.Number) { By = Organiser });

    /// <summary>The bot stops, as it is told to.</summary>
    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>It starts again at the same address.</summary>
    public async Task StartAgainAsync()
    {
        app = Build();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private WebApplication Build() => BotHost.Build(
        [$"--Urls=http://127.0.0.1:{port}", $"--DataFolder={folder.FullName}", $"--PublicUrl={PublicUrl}"],
        builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace).AddFilter<LogBook>(null, LogLevel.Trace);
            var real = builder.Services.Last(service => service.ServiceType == typeof(IReadingRoom));
            builder.Services.AddSingleton<IReadingRoom>(provider => new CountingRoom((IReadingRoom)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
        });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Counts how often the books are read, by what is asked of them.</summary>
    internal sealed class CountingRoom(IReadingRoom real) : IReadingRoom
    {
        private int sights;

        /// <summary>How often it was read what a wall shows.</summary>
        public int Sights => Volatile.Read(ref sights);

        public Task<T> ReadAsync<T>(Func<IBooks, T> question, CancellationToken cancel = default)
        {
            if (typeof(T) == typeof(global::Bot.Walls.Sight))
                Interlocked.Increment(ref sights);
            return real.ReadAsync(question, cancel);
        }
    }
}
