using System.Globalization;
using System.Text;
using Bot.Exporting;
using Bot.Teams;
using Bot.Tests.Teams;
using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Reports;
using Reports.Reading;
using Storage;

namespace Bot.Tests.Dialogs;

/// <summary>The whole bot but for its channels, over a real store: people talk with it, and it can be restarted.</summary>
internal sealed class Hall : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hall-");
    private ServiceProvider services;
    private int lines;

    private readonly Action<IServiceCollection> with;

    private Hall(Action<IServiceCollection> with)
    {
        this.with = with;
        services = Open();
    }

    public FixedClock Clock { get; } = new();

    /// <summary>What was said to somebody alone.</summary>
    public Whispers Whispered { get; } = new();

    /// <summary>Where people keep their files.</summary>
    public MadeUpDrive Drive { get; } = new();

    public Consultation Consultation { get; private set; } = null!;

    public Visitor Organiser => Visitor("organiser");

    public IExportShelf Exports => services.GetRequiredService<IExportShelf>();

    public Vocabulary Vocabulary => services.GetRequiredService<Vocabulary>();

    public IBot Bot => services.GetRequiredService<IBot>();

    /// <param name="rule">Of the first consultation.</param>
    /// <param name="with">What is otherwise than in other halls.</param>
    public static async Task<Hall> OpenAsync(AttributionRule rule = AttributionRule.ByGroup, Action<IServiceCollection>? with = null)
    {
        var hall = new Hall(with ?? (_ => { }));
        var first = await hall.DoAsync(new InviteFirstOrganiser { By = Asker.House });
        await hall.DoAsync(new AcceptInvitation(first.Key!) { By = Workshop.Organiser });
        hall.Consultation = await hall.MakeAsync("the-first", "Countering Trafficking in Persons");
        await hall.DoAsync(new SetRule(hall.Consultation.Id, rule) { By = Workshop.Organiser });
        return hall;
    }

    public Task<Consultation> MakeAsync(string key, string title) => DoAsync(new NewConsultation
    {
        By = Workshop.Organiser,
        Key = key,
        Title = title,
        Place = "Bhopal",
        Invited = ["IN-MP", "IN-MH"],
    });

    /// <summary>Somebody at a keyboard.</summary>
    public Visitor Visitor(string who) => new(this, who);

    /// <summary>The same person elsewhere, or with another browser.</summary>
    public Visitor Visitor(string who, string conversation, string locale = "en-IN") => new(this, who, conversation, locale);

    /// <summary>Somebody alone with one dialog: no line is screened or taken for a verb before it.</summary>
    public DialogTestClient Alone<TDialog>(string who, object start)
        where TDialog : Dialog
    {
        var adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = Channels.Directline,
            ServiceUrl = "https://test.example",
            User = new ChannelAccount($"user-{who}"),
            Bot = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: $"conversation-{who}"),
        });
        return new DialogTestClient(adapter, services.GetRequiredService<TDialog>(), start, [new TurnOf(services)]);
    }

    public async Task<Visitor> DelegateAsync(string who, string? place = "IN-MP")
    {
        await DoAsync(new Join { By = Workshop.Door(who), Code = Consultation.JoinCode, Name = who, Group = "law-enforcement", Jurisdiction = place, MayBeNamed = true });
        return Visitor(who);
    }

    public Task<Visitor> FacilitatorAsync(string who) => WithRoleAsync(Role.Facilitator, who);

    /// <summary>Somebody who came by an invitation.</summary>
    public async Task<Visitor> WithRoleAsync(Role role, string who)
    {
        var invited = await DoAsync(new Invite(role, Consultation.Id, who) { By = Workshop.Organiser });
        await DoAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door(who) });
        return Visitor(who);
    }

    public async Task<T> DoAsync<T>(Command<T> command)
        where T : notnull
    {
        var result = await services.GetRequiredService<IDesk>().TakeAsync(command);
        result.Refusal.ShouldBeNull();
        return result.Done;
    }

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => services.GetRequiredService<IReadingRoom>().ReadAsync(question);

    public Task<List<Contribution>> SaidAsync() => ReadAsync(books => books.All<Contribution>().OrderBy(c => c.Number).ToList());

    public Task<List<Delegate>> DelegatesAsync() => ReadAsync(books => books.All<Delegate>().OrderBy(d => d.Number).ToList());

    /// <summary>The dialog state of somebody, as it is kept.</summary>
    public async Task<string> StateAsync(string who) =>
        (await services.GetRequiredService<IStateShelf>().ReadAsync([KeyOf(who)], default)).Values.SingleOrDefault()?.Json ?? "";

    public Task WriteStateAsync(string who, string json) => services.GetRequiredService<IStateShelf>()
        .WriteAsync(new Dictionary<string, ShelvedState>(StringComparer.Ordinal) { [KeyOf(who)] = new(json, null) }, default);

    /// <summary>Other services over the same folder, as after a restart.</summary>
    public void Restart() => Tamper(_ => { });

    /// <summary>The same, and in between somebody with access to the machine was at the database.</summary>
    public void Tamper(Action<SqliteConnection> change)
    {
        services.Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "consultations.db")};Pooling=False;Foreign Keys=False"))
        {
            connection.Open();
            change(connection);
        }

        services = Open();
    }

    /// <summary>Whether the words stand anywhere under the data folder, as raw bytes. The bot has stopped by then.</summary>
    public bool HoldsTraceOf(string words)
    {
        services.Dispose();
        var bytes = Encoding.UTF8.GetBytes(words);
        return folder.GetFiles("*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file.FullName).AsSpan().IndexOf(bytes) >= 0);
    }

    public string NextLineId() => Interlocked.Increment(ref lines).ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        services.Dispose();
        Drive.Dispose();
        folder.Delete(recursive: true);
    }

    private static string KeyOf(string who) => $"directline/conversations/conversation-{who}/users/user-{who}";

    private ServiceProvider Open()
    {
        var all = Parts();
        with(all);
        return all.BuildServiceProvider();
    }

    private IServiceCollection Parts() => Formats.All.Aggregate((IServiceCollection)new ServiceCollection(), (all, format) => all.AddSingleton(format))
        .AddLogging()
        .AddSingleton<IRecordReader, RecordReader>()
        .AddSingleton<TimeProvider>(Clock)
        .AddSqliteStorage(folder.FullName)
        .AddSingleton<IStorage, DialogStorage>()
        .AddDialogs()
        .AddSingleton(new Links(new Uri("https://bot.example")))
        .AddTeams()
        .AddSingleton<IPrivateWord>(Whispered)
        .AddSingleton(new FileUpload(new HttpClient(Drive)))
        .AddSingleton<IBot, ConsultationBot>();

    /// <summary>Finds who speaks, as the bot does before a dialog runs.</summary>
    private sealed class TurnOf(IServiceProvider services) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var (desk, reading) = (services.GetRequiredService<IDesk>(), services.GetRequiredService<IReadingRoom>());
            var speaker = await reading.ReadAsync(books => Speaker.Read(books, Turn.AskerOf(turnContext.Activity)), cancellationToken);
            turnContext.TurnState.Add(new Turn(turnContext, speaker, desk, reading, services.GetRequiredService<IRecordReader>(), services.GetRequiredService<Links>(), services.GetRequiredService<IPrivateWord>(), cancellationToken));
            await next(cancellationToken);
        }
    }
}
