using System.Net.Http.Json;
using System.Text;
using Bot.Delivery;
using Bot.Hosting;
using Bot.Tests.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.BadInput;

/// <summary>The service as it is, on a free port and a folder of its own. Its log is kept, down to the last detail.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("running-bot-");
    private readonly WebApplication app;

    private RunningBot(string[] more) => app = BotHost.Build(
        ["--Urls=http://127.0.0.1:0", $"--DataFolder={folder.FullName}", "--PublicUrl=https://bot.example", "--GuestChat:PostsAtOnce=10000", .. more],
        builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace).AddFilter<LogBook>(null, LogLevel.Trace);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            // By a clock that stands still nobody would ever get a place.
            builder.Services.AddSingleton(new SendingPace(TimeProvider.System));
        });

    public LogBook Log { get; } = new();

    public ManualClock Clock { get; } = new();

    public Uri Address => new(app.Urls.First());

    public string DataFolder => folder.FullName;

    public static async Task<RunningBot> StartAsync(params string[] more)
    {
        var bot = new RunningBot(more);
        await bot.app.StartAsync();
        return bot;
    }

    /// <summary>A browser: one connection of its own to the server.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = Address };

    /// <summary>Comes in as the page does, by a code or a key.</summary>
    public async Task<ChatGuest> EnterAsync(object by)
    {
        var browser = NewBrowser();
        using var answer = await browser.PostAsJsonAsync("guest/enter", by);
        var entry = JObject.Parse(await answer.Content.ReadAsStringAsync());
        answer.IsSuccessStatusCode.ShouldBeTrue(entry.ToString());
        return new ChatGuest(browser, (string)entry["conversationId"]!, (string)entry["token"]!);
    }

    public async Task<ChatGuest> OrganiserAsync() => await EnterAsync(new
    {
        key = (await app.Services.GetRequiredService<IDesk>().TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done.Key,
    });

    /// <summary>An organiser with a consultation, and its code.</summary>
    public async Task<(ChatGuest Organiser, string Code)> ConsultationAsync()
    {
        var organiser = await OrganiserAsync();
        await organiser.SayAsync("new consultation \"Countering Trafficking in Persons\" in Bhopal for IN-MP, IN-MH");
        return (organiser, await ReadAsync(books => books.All<Consultation>().Single().JoinCode));
    }

    public async Task<ChatGuest> DelegateAsync(string code, string name)
    {
        var guest = await EnterAsync(new { code });
        await guest.SayAsync($"join {code} {name}; ; ; Madhya Pradesh; police; unnamed");
        return guest;
    }

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => app.Services.GetRequiredService<IReadingRoom>().ReadAsync(question);

    /// <summary>All that was to be told has been told.</summary>
    public Task ToldAsync() => UntilAsync(books => !books.All<OutboxRow>().Any(row => row.Reach == Reach.Waiting));

    /// <summary>One of the service's own workers.</summary>
    public T Part<T>()
        where T : IHostedService => app.Services.GetServices<IHostedService>().OfType<T>().Single();

    /// <summary>Waits for what is stored to become so.</summary>
    public async Task UntilAsync(Func<IBooks, bool> isSo)
    {
        var desk = app.Services.GetRequiredService<IDesk>();
        while (true)
        {
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Changed(AfterCommit news) => changed.TrySetResult();
            desk.Committed += Changed;
            try
            {
                if (await ReadAsync(isSo))
                    return;
                await changed.Task;
            }
            finally
            {
                desk.Committed -= Changed;
            }
        }
    }

    /// <summary>From now on it is stopping, as when it is told to by the system; what has begun goes on.</summary>
    public void BeginToStop() => app.Lifetime.StopApplication();

    /// <summary>It is told to stop, and has stopped.</summary>
    public async Task StopAsync() => await app.DisposeAsync();

    /// <summary>What the bot does every minute.</summary>
    public Task TidyAsync() => Part<Housekeeping>().TidyAsync(default);

    /// <summary>What it does every hour.</summary>
    public Task SweepAsync() => Part<Housekeeping>().SweepAsync(default);

    /// <summary>It still answers, and what it keeps is sound.</summary>
    public async Task IsWellAsync()
    {
        using var browser = NewBrowser();
        using var page = await browser.GetAsync("");
        page.IsSuccessStatusCode.ShouldBeTrue();
        (await ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
        Log.Lines.ShouldNotContain(line => line.Contains(" Error ", StringComparison.Ordinal) || line.Contains(" Critical ", StringComparison.Ordinal));
    }

    /// <summary>Stops it, and looks for the words in all that it leaves on the disk, as raw bytes.</summary>
    public async Task<bool> LeavesTraceOfAsync(string words)
    {
        await app.DisposeAsync();
        var bytes = Encoding.UTF8.GetBytes(words);
        return folder.GetFiles("*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file.FullName).AsSpan().IndexOf(bytes) >= 0);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
