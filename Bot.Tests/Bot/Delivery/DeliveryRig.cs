using Bot.Connector;
using Bot.Delivery;
using Bot.Tests.Storage;
using Bot.Tests.Teams;
using Bot.WebChat;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Storage;

namespace Bot.Tests.Delivery;

/// <summary>A consultation in a real store, its people in Teams and on guest pages, and what tells them things; all by a simulated clock. It can be killed and started again.</summary>
internal sealed class DeliveryRig : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("delivery-").FullName;
    private readonly TeamsRig line = new();
    private ServiceProvider house = null!;

    private DeliveryRig() => Open();

    public SimulatedClock Clock => line.Clock;

    public TeamsConnector Teams => line.Teams;

    public ConnectorClient Client => line.Client;

    public Consultation Consultation { get; private set; } = null!;

    public WatchedDesk Desk { get; private set; } = null!;

    public SendingPace Pace { get; private set; } = null!;

    public GuestAdapter Guests { get; private set; } = null!;

    public IReadingRoom Reading => house.GetRequiredService<IReadingRoom>();

    public static async Task<DeliveryRig> StartAsync()
    {
        var rig = new DeliveryRig();
        // The bot has been up for a while.
        rig.Clock.Advance(TimeSpan.FromSeconds(10));
        var first = await rig.DoAsync(new InviteFirstOrganiser { By = Asker.House });
        await rig.DoAsync(new AcceptInvitation(first.Key!) { By = Workshop.Organiser });
        rig.Consultation = await rig.DoAsync(new NewConsultation
        {
            By = Workshop.Organiser, Key = "the-first", Title = "Countering Trafficking in Persons", Place = "Bhopal", Invited = ["IN-MP", "IN-MH"],
        });
        return rig;
    }

    public static Asker InTeams(string who) => new("msteams", $"29:{who}", ChatOf(who));

    /// <summary>What Teams calls the personal chat with somebody.</summary>
    public static string ChatOf(string who) => $"a:29:{who}";

    public Messenger NewMessenger() => new(Desk, Reading, Guests, Client, Pace, Clock);

    public Courier NewCourier() => new(Desk, Reading, NewMessenger(), new LiveConversations(), Clock, NullLogger<Courier>.Instance);

    /// <summary>As after a kill: whoever worked with it before is cut off.</summary>
    public void Restart()
    {
        Desk.Cut();
        house.Dispose();
        Open();
    }

    public async Task<T> DoAsync<T>(Command<T> command)
        where T : notnull
    {
        var result = await Desk.TakeAsync(command);
        result.Refusal.ShouldBeNull();
        return result.Done;
    }

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => Reading.ReadAsync(question);

    /// <summary>Somebody joins, and is not yet known to be anywhere in particular.</summary>
    public Task<Joined> JoinAsync(Asker by) => DoAsync(new Join
    {
        By = by, Code = Consultation.JoinCode, Name = by.UserId, Group = "law-enforcement", Jurisdiction = "IN-MP", MayBeNamed = true,
    });

    /// <summary>Somebody joins in Teams, in their personal chat or out of a team.</summary>
    public async Task<Guid> JoinInTeamsAsync(string who, bool isPersonal = true)
    {
        var joined = await JoinAsync(InTeams(who));
        await SpeakAsync(who, isPersonal);
        return joined.Delegate.PersonId;
    }

    /// <summary>Somebody says something in Teams.</summary>
    public Task SpeakAsync(string who, bool isPersonal = true) => DoAsync(new KeepChat(new PersonalChat
    {
        Channel = "msteams",
        UserId = InTeams(who).UserId,
        ServiceUrl = TeamsConnector.Address,
        TenantId = "the-ministry",
        ObjectId = $"directory-{who}",
        BotId = "28:bot",
        ConversationId = isPersonal ? ChatOf(who) : null,
    }) { By = InTeams(who) });

    public Task<Broadcast> TellEveryoneAsync(string text = "Please be seated.") =>
        DoAsync(new TellEveryone(Consultation.Id, text) { By = Workshop.Organiser, Key = Codes.NewKey() });

    /// <summary>Somebody is told something of their own.</summary>
    public Task TellAsync(Guid person, int number) => DoAsync(new TellOne(person, Consultation.Id, new InputShownAgain(number)) { By = Asker.House });

    public Task<List<OutboxRow>> RowsAsync() => ReadAsync(books => books.All<OutboxRow>().OrderBy(row => row.At).ThenBy(row => row.Id).ToList());

    public Task<OutboxRow> RowOfAsync(string who) => ReadAsync(books =>
    {
        var person = books.Find<Door>("msteams", InTeams(who).UserId)!.PersonId;
        return books.All<OutboxRow>().Where(row => row.PersonId == person).OrderByDescending(row => row.At).First();
    });

    public Task<PersonalChat> ChatAsync(string who) => ReadAsync(books => books.Find<PersonalChat>("msteams", InTeams(who).UserId)!);

    /// <summary>What stands on somebody's guest page.</summary>
    public async Task<List<string>> PageAsync(string who) =>
        [.. (await house.GetRequiredService<ITranscript>().SinceAsync(Workshop.Door(who).ConversationId, 0, 100, default)).Select(line => line.Json)];

    /// <summary>One try to tell somebody what they were told last.</summary>
    public async Task DeliverAsync(string who) => await NewMessenger().DeliverAsync((await RowOfAsync(who)).Id, default);

    /// <summary>Waits for what is stored to become so.</summary>
    public async Task UntilAsync(Func<IBooks, bool> isSo)
    {
        while (true)
        {
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Changed(AfterCommit news) => changed.TrySetResult();
            Desk.Committed += Changed;
            try
            {
                if (await ReadAsync(isSo))
                    return;
                await changed.Task;
            }
            finally
            {
                Desk.Committed -= Changed;
            }
        }
    }

    public Task NobodyWaitsAsync() => UntilAsync(books => !books.All<OutboxRow>().Any(row => row.Reach == Reach.Waiting));

    public void Dispose()
    {
        house.Dispose();
        line.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Open()
    {
        house = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSqliteStorage(folder).BuildServiceProvider();
        Desk = new WatchedDesk(house.GetRequiredService<IDesk>(), Clock);
        Pace = new SendingPace(Clock);
        Guests = new GuestAdapter(house.GetRequiredService<ITranscript>(), new SecretLines(Clock), new LiveConversations(), Clock, NullLogger<GuestAdapter>.Instance);
    }

    private sealed record TellOne(Guid Person, Guid Consultation, Notice Notice) : Command<Done>
    {
        public override Result<Done> Decide(Decision decision)
        {
            decision.Tell(Person, Consultation, Notice);
            return Done.It;
        }
    }
}
