using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

/// <summary>A room that is asked something.</summary>
internal static class Polls
{
    /// <summary>One of three, secret and hidden until the close.</summary>
    public static readonly PollFrame Secret = new()
    {
        Question = "What holds prosecutions back most?",
        Options = ["Hostile witnesses", "Too few prosecutors", "Weak evidence"],
    };

    /// <summary>The same by name, and the room sees it form.</summary>
    public static readonly PollFrame Named = Secret with { IsSecret = false };

    /// <summary>The same secretly, and the room sees it form.</summary>
    public static readonly PollFrame Live = Secret with { IsLive = true };

    private static int lines;

    /// <summary>So many delegates, who sit on seats 1, 2, 3, …: police of one state on the odd ones, judges of another on the even ones.</summary>
    public static async Task<Workshop> HallAsync(int delegates, int k = 3)
    {
        var workshop = await Workshop.OpenAsync();
        if (k != (await workshop.NowAsync()).K)
            await workshop.DoAsync(new SetK(workshop.Id, k) { By = Workshop.Organiser });
        await workshop.FillAsync(1, delegates);
        return workshop;
    }

    public static Task FillAsync(this Workshop workshop, int from, int to) => Task.WhenAll(Enumerable.Range(from, to - from + 1).Select(n => workshop.DoAsync(
        workshop.Joining($"d{n}") with { Group = n % 2 == 1 ? "law-enforcement" : "judiciary", Jurisdiction = n % 2 == 1 ? "IN-MP" : "IN-MH" })));

    /// <summary>The door of whoever sits there.</summary>
    public static Asker Seat(int n) => Workshop.Door($"d{n}");

    public static DraftPoll Drafting(this Workshop workshop, PollFrame frame, string? key = null) => new(workshop.Id)
    {
        By = Workshop.Organiser,
        Key = key ?? $"line {Interlocked.Increment(ref lines)}",
        Frame = frame,
    };

    public static Task<Poll> DraftAsync(this Workshop workshop, PollFrame frame) => workshop.DoAsync(workshop.Drafting(frame));

    /// <summary>Drafts and opens it.</summary>
    public static async Task<Poll> AskAsync(this Workshop workshop, PollFrame frame, int? seconds = null)
    {
        var draft = await workshop.DraftAsync(frame);
        return await workshop.DoAsync(new OpenPoll(workshop.Id, draft.Number, seconds) { By = Workshop.Organiser });
    }

    public static CastBallot Voting(Asker by, Poll poll, params int[] marks) => new(poll.Id, new Choice(marks, [])) { By = by };

    public static CastBallot Saying(Asker by, Poll poll, params string[] words) => new(poll.Id, new Choice([], words)) { By = by };

    /// <summary>Whoever sits there chooses one option, from 0.</summary>
    public static Task<BallotTaken> VoteAsync(this Workshop workshop, int seat, Poll poll, int option) =>
        workshop.DoAsync(new CastBallot(poll.Id, Choice.One(option, poll.Places)) { By = Seat(seat) });

    /// <summary>The seats from 1 on choose these options, one after the other.</summary>
    public static async Task VoteAsync(this Workshop workshop, Poll poll, params int[] options)
    {
        for (var n = 1; n <= options.Length; n++)
            await workshop.VoteAsync(n, poll, options[n - 1]);
    }

    public static Task<Poll> CloseAsync(this Workshop workshop, Poll poll) => workshop.DoAsync(new ClosePoll(workshop.Id, poll.Number) { By = Workshop.Organiser });

    public static Task<Poll> ReopenAsync(this Workshop workshop, Poll poll) => workshop.DoAsync(new ReopenPoll(workshop.Id, poll.Number) { By = Workshop.Organiser });

    /// <summary>As it is stored now.</summary>
    public static Task<Poll> NowAsync(this Workshop workshop, Poll poll) => workshop.Store.ReadAsync(books => books.Find<Poll>(poll.Id)!);

    /// <summary>What was kept at the close.</summary>
    public static async Task<Outcome> OutcomeAsync(this Workshop workshop, Poll poll) => Outcome.Read((await workshop.NowAsync(poll)).Result)!;

    /// <summary>Closes it, and answers what was kept.</summary>
    public static async Task<Outcome> CountAsync(this Workshop workshop, Poll poll) => Outcome.Read((await workshop.CloseAsync(poll)).Result)!;

    public static Task<PollView> ViewAsync(this Workshop workshop, Poll poll, Role reader = Role.Delegate) =>
        workshop.Store.ReadAsync(books => PollView.Of(books, books.Find<Poll>(poll.Id)!, reader));

    /// <summary>How often the ledger says that.</summary>
    public static Task<int> RowsAsync(this Workshop workshop, string what) => workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(row => row.What == what));

    /// <summary>Everybody who may not do what facilitators do.</summary>
    public static async Task<IReadOnlyList<Asker>> OthersAsync(this Workshop workshop)
    {
        var elsewhere = await workshop.AnotherConsultationAsync();
        return
        [
            People.Nobody,
            await workshop.DelegateAsync("asha"),
            await workshop.WithRoleAsync(Role.Observer, "ila"),
            await workshop.WithRoleAsync(Role.Rapporteur, "ravi"),
            await workshop.FacilitatorAsync("elsewhere", elsewhere.Id),
        ];
    }
}
