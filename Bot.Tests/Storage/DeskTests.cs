using System.Text.Json;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Storage;

public sealed class DeskTests
{
    [Fact]
    public async Task The_same_key_twice_is_one_input_and_the_same_answer()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");

        var once = await workshop.DoAsync(workshop.Saying("asha", "The shelter homes are full"));
        var again = await workshop.DoAsync(workshop.Saying("asha", "The shelter homes are full"));

        again.Contribution.Id.ShouldBe(once.Contribution.Id);
        again.Contribution.Number.ShouldBe(1);
        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_twice_in_one_breath_is_one_input()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => workshop.DoAsync(workshop.Saying("asha", "The shelter homes are full"))));

        receipts.Select(r => r.Contribution.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Everything_that_was_said_reads_back_as_it_was_said()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var about = new About(["IN-MP", "IN-MH"], ["Central India"], CrossBorder: true);
        var said = (await workshop.DoAsync(workshop.Saying("asha", "आश्रय गृह भरे हुए हैं") with { About = about, IsQuote = true })).Contribution;
        workshop.Store.Reopen();

        var read = await workshop.Store.ReadAsync(books => books.Find<Contribution>(said.Id)!);

        read.ShouldNotBeSameAs(said);
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(said));
        read.Digest().ShouldBe(said.Digest());
    }

    [Fact]
    public async Task Many_who_speak_at_once_get_numbers_without_gap_or_double()
    {
        using var workshop = await Workshop.OpenAsync();
        var people = Enumerable.Range(1, 20).Select(n => $"delegate{n}").ToList();
        foreach (var who in people)
            await workshop.JoinAsync(who);

        var receipts = await Task.WhenAll(people.SelectMany(who => Enumerable.Range(1, 10)
            .Select(n => Task.Run(() => workshop.DoAsync(workshop.Saying(who, $"Point {n}"))))));

        receipts.Select(r => r.Contribution.Number).Order().ShouldBe(Enumerable.Range(1, 200));
    }

    [Fact]
    public async Task A_refused_command_leaves_nothing()
    {
        using var workshop = await Workshop.OpenAsync();
        var invited = await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meera") { By = Workshop.Organiser });
        workshop.Store.Clock.Now += TimeSpan.FromDays(30);
        var before = await workshop.Store.ReadAsync(Everything);

        var refused = await workshop.Desk.TakeAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door("late") });

        refused.Refusal!.Key.ShouldBe(nameof(global::Consultations.Sentences.InvitationExpired));
        (await workshop.Store.ReadAsync(Everything)).ShouldBe(before);
    }

    [Fact]
    public async Task What_fails_in_a_batch_takes_nothing_else_with_it()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);

        var first = workshop.DoAsync(workshop.Saying("asha", "First"));
        var fails = workshop.Desk.TakeAsync(new FailsHalfWay(workshop.Id) { By = Workshop.Organiser });
        var second = workshop.DoAsync(workshop.Saying("asha", "Second"));
        batch.Release();

        (await first).Contribution.Number.ShouldBe(1);
        (await first).Consultation.Title.ShouldBe(workshop.Consultation.Title);
        (await Should.ThrowAsync<InvalidOperationException>(fails)).Message.ShouldBe("half way");
        (await second).Contribution.Number.ShouldBe(2);
        (await workshop.Store.ReadAsync(books => books.Find<Consultation>(workshop.Id)!.Title)).ShouldBe(workshop.Consultation.Title);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Any(r => r.What == "failed"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_is_taken_is_decided_once_more()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        var blind = new LooksOnlyTheSecondTime(workshop.Id) { By = Workshop.Organiser };

        var result = await workshop.DoAsync(blind);

        blind.Times.ShouldBe(2);
        result.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_queue_says_that_it_is_busy()
    {
        using var workshop = await Workshop.OpenAsync();
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);

        var results = Enumerable.Range(0, 1025).Select(_ => workshop.Desk.TakeAsync(new SetK(workshop.Id, 5) { By = Workshop.Organiser })).ToList();

        (await results[^1]).Refusal!.Key.ShouldBe(nameof(global::Consultations.Sentences.Busy));
        batch.Release();
        (await Task.WhenAll(results.Take(1024))).ShouldAllBe(r => r.Refusal == null);
    }

    [Fact]
    public async Task What_is_queued_when_the_desk_closes_is_still_done()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);
        var queued = Enumerable.Range(1, 100).Select(n => workshop.DoAsync(workshop.Saying("asha", $"Point {n}"))).ToList();

        var closing = Task.Run(workshop.Store.Close);
        batch.Release();
        await closing;
        await Task.WhenAll(queued);

        workshop.Store.Reopen();
        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Count())).ShouldBe(100);
    }

    [Fact]
    public async Task Whoever_listens_is_told_what_a_commit_changed()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var told = new TaskCompletionSource<AfterCommit>(TaskCreationOptions.RunContinuationsAsynchronously);
        workshop.Desk.Committed += _ => throw new InvalidOperationException("One listener fails.");
        workshop.Desk.Committed += after => told.TrySetResult(after);

        await workshop.SayAsync("asha", "The shelter homes are full");

        var after = await told.Task;
        after.ChangedConsultations.ShouldBe([workshop.Id]);
        after.NoticesWaiting.ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancelled_command_that_still_waits_is_not_done()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        using var batch = await HeldBatch.HoldAsync(workshop.Desk);
        using var cancel = new CancellationTokenSource();

        var waiting = workshop.Desk.TakeAsync(workshop.Saying("asha", "Never mind"), cancel.Token);
        await cancel.CancelAsync();
        batch.Release();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await workshop.Store.ReadAsync(books => books.All<Contribution>().Any())).ShouldBeFalse();
    }

    private static string Everything(IBooks books) => string.Join(' ',
        books.All<Person>().Count(), books.All<Door>().Count(), books.All<Grant>().Count(), books.All<LedgerRow>().Count());

    private sealed record FailsHalfWay(Guid Consultation) : Command<Done>
    {
        public override Result<Done> Decide(Decision decision)
        {
            decision.Books.Find<Consultation>(Consultation)!.Title = "Half changed";
            decision.Record("failed", Consultation, Consultation);
            throw new InvalidOperationException("half way");
        }
    }

    private sealed record LooksOnlyTheSecondTime(Guid Consultation) : Command<Contribution>
    {
        public int Times { get; private set; }

        public override Result<Contribution> Decide(Decision decision)
        {
            Times++;
            var made = new Contribution
            {
                Id = Decision.NewId(),
                ConsultationId = Consultation,
                Number = Times,
                Key = "blind",
                Kind = "challenge",
                Text = "Unseen",
                Voice = Voice.Meeting,
                EnteredBy = decision.Person!.Id,
                SubmittedAt = decision.Now,
            };
            decision.Books.Add(made);
            return made;
        }
    }
}
