using Bot.Tests.Consultations;
using Bot.Tests.Storage;
using Bot.Walls;
using Consultations.Contributing;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Walls;
using Dialogs.Turns;

namespace Bot.Tests.Walls;

/// <summary>What a wall shows when nobody chooses, and what it never shows.</summary>
public sealed class SceneTests
{
    private static readonly PollFrame Frame = new() { Question = "What holds prosecutions back?", Options = ["witnesses", "evidence"] };

    [Fact]
    public async Task By_itself_it_shows_the_open_poll_then_its_result_and_then_goes_on_with_the_room()
    {
        using var workshop = await FilledAsync();
        (await SceneAsync(workshop)).Show.ShouldBe("room");

        await DraftAsync(workshop, "first");
        (await SceneAsync(workshop)).Show.ShouldBe("room", "a draft is nobody's business");
        await OpenAsync(workshop, 1);
        await DraftAsync(workshop, "second");
        workshop.Store.Clock.Now += TimeSpan.FromMinutes(1);
        await OpenAsync(workshop, 2);
        (await PollAsync(workshop)).ShouldBe((2, "open"));
        await workshop.DoAsync(new PausePoll(workshop.Id, 2) { By = Workshop.Organiser });
        (await PollAsync(workshop)).ShouldBe((2, "paused"));
        await workshop.DoAsync(new ClosePoll(workshop.Id, 2) { By = Workshop.Organiser });
        (await PollAsync(workshop)).ShouldBe((1, "open"));
        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Workshop.Organiser });
        (await PollAsync(workshop)).Number.ShouldBeOneOf(1, 2);

        await workshop.DoAsync(new NewItem(workshop.Id) { By = Workshop.Organiser, Key = "item", Frame = new ItemFrame { Kind = "panel", Title = "Courts", Day = 1 } });
        (await SceneAsync(workshop)).Show.ShouldBe("poll", "the item is not open yet");
        await workshop.DoAsync(new OpenItem(workshop.Id, 1) { By = Workshop.Organiser });
        var scene = await SceneAsync(workshop);
        (scene.Show, scene.Agenda!.Items.Single().IsOpen).ShouldBe(("room", true));
    }

    [Fact]
    public async Task While_a_result_is_hidden_it_shows_what_can_be_chosen_of_a_rating_the_ends()
    {
        using var workshop = await FilledAsync();
        await DraftAsync(workshop, "choice");
        await OpenAsync(workshop, 1);
        (await SceneAsync(workshop)).Poll!.Options!.Select(option => $"{option.Letter} {option.Text}").ShouldBe(["a witnesses", "b evidence"]);

        await workshop.DoAsync(new DraftPoll(workshop.Id) { By = Workshop.Organiser, Key = "rating", Frame = new() { Kind = "rating", Question = "How useful was it?", LowEnd = "not at all", HighEnd = "very" } });
        await OpenAsync(workshop, 2);
        (await SceneAsync(workshop)).Poll!.Options!.Select(option => $"{option.Letter} {option.Text}").ShouldBe(["1 not at all", "5 very"]);
    }

    [Fact]
    public async Task A_result_gives_way_to_what_was_put_forward_and_released_since()
    {
        using var workshop = await FilledAsync();
        await DraftAsync(workshop, "first");
        await OpenAsync(workshop, 1);
        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Workshop.Organiser });
        await ReleaseAsync(workshop, 1);
        (await SceneAsync(workshop)).Show.ShouldBe("poll", "it was said before the poll");

        workshop.Store.Clock.Now += TimeSpan.FromMinutes(1);
        await workshop.SayAsync("asha", "Said since");
        (await SceneAsync(workshop)).Show.ShouldBe("poll", "nobody released it");
        await ReleaseAsync(workshop, 2);

        var scene = await SceneAsync(workshop);
        (scene.Show, string.Join('|', scene.Inputs!.Said.Select(said => said.Text))).ShouldBe(("room", "Said since|The shelter homes are full"));
    }

    [Fact]
    public async Task What_was_chosen_stays_whatever_else_happens()
    {
        using var workshop = await FilledAsync();
        await DraftAsync(workshop, "first");
        await OpenAsync(workshop, 1);
        foreach (var view in new[] { "agenda", "inputs", "join" })
        {
            await workshop.DoAsync(new ShowOnWall(workshop.Id, view) { By = Workshop.Organiser });
            var scene = await SceneAsync(workshop);
            (scene.Show, scene.Poll).ShouldBe((view, null));
        }

        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Workshop.Organiser });
        await DraftAsync(workshop, "second");
        await OpenAsync(workshop, 2);
        await workshop.DoAsync(new ShowOnWall(workshop.Id, "poll 1") { By = Workshop.Organiser });
        (await PollAsync(workshop)).ShouldBe((1, "closed"));
    }

    [Fact]
    public async Task Nobody_is_asked_to_join_where_nobody_can()
    {
        using var workshop = await FilledAsync();
        var join = (await SceneAsync(workshop)).Join!;
        (join.Code, join.Address, join.Qr.Count).ShouldBe((workshop.Consultation.JoinCode, "hall.example", join.Qr[0].Length));
        join.Joined.ShouldBe("", "one alone is no number to be shown");

        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: true, Admission: null) { By = Workshop.Organiser });
        (await SceneAsync(workshop)).Join.ShouldBeNull();
        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: false, Admission: null) { By = Workshop.Organiser });
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        (await SceneAsync(workshop)).Join.ShouldBeNull();
    }

    [Theory]
    [InlineData(AttributionRule.ByGroup, "a delegate")]
    [InlineData(AttributionRule.ChathamHouse, "")]
    public async Task What_is_released_bears_the_label_that_the_rule_allows_and_what_is_hidden_is_gone(AttributionRule rule, string label)
    {
        using var workshop = await FilledAsync();
        await workshop.SayAsync("asha", new string('x', 700) + " end");
        await ReleaseAsync(workshop, 1);
        await ReleaseAsync(workshop, 2);
        await workshop.RuleAsync(rule);

        var said = (await SceneAsync(workshop)).Inputs!.Said;
        said.Select(one => one.By).ShouldBe([label, label]);
        said[0].Text.ShouldEndWith(" …");
        await workshop.DoAsync(new Hide(workshop.Id, 1, "names an office") { By = Workshop.Organiser });
        await workshop.DoAsync(new Withdraw(workshop.Id, 2) { By = Workshop.Door("asha") });
        (await SceneAsync(workshop)).Inputs.ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_long_agenda_it_shows_what_is_near_the_open_item()
    {
        using var workshop = await FilledAsync();
        foreach (var number in Enumerable.Range(1, 20))
            await workshop.DoAsync(new NewItem(workshop.Id) { By = Workshop.Organiser, Key = $"item-{number}", Frame = new ItemFrame { Kind = "panel", Title = $"Item {number}", Day = 1 } });
        (await SceneAsync(workshop)).Agenda!.Items[0].Number.ShouldBe(1);
        await workshop.DoAsync(new OpenItem(workshop.Id, 12) { By = Workshop.Organiser });

        var agenda = (await SceneAsync(workshop)).Agenda!;

        agenda.Items.Select(item => item.Number).ShouldBe(Enumerable.Range(11, 7));
        agenda.More.ShouldBe("and 13 more");
    }

    [Fact]
    public async Task A_secret_poll_with_fewer_than_k_ballots_shows_only_their_number()
    {
        using var workshop = await FilledAsync();
        await DraftAsync(workshop, "first");
        await OpenAsync(workshop, 1);
        var poll = await workshop.Store.ReadAsync(books => Poll.Find(books, workshop.Id, 1)!);
        await workshop.DoAsync(new CastBallot(poll.Id, new Choice([1, 0], [])) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new ClosePoll(workshop.Id, 1) { By = Workshop.Organiser });

        var block = (await SceneAsync(workshop)).Poll!;

        (block.Chart, block.Hidden).ShouldBe((null, "Fewer than 5 people voted, so that only their number is shown"));
    }

    private static async Task<Workshop> FilledAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "The shelter homes are full");
        return workshop;
    }

    private static async Task<Scene> SceneAsync(Workshop workshop) =>
        (await workshop.Store.ReadAsync(books => SceneReader.Read(books, workshop.Id, new Links(new Uri("https://hall.example"))))).Scene!;

    private static async Task<(int Number, string State)> PollAsync(Workshop workshop) => (await SceneAsync(workshop)).Poll is { } poll ? (poll.Number, poll.State) : (0, "none");

    private static Task<Poll> DraftAsync(Workshop workshop, string key) => workshop.DoAsync(new DraftPoll(workshop.Id) { By = Workshop.Organiser, Key = key, Frame = Frame });

    private static Task<Poll> OpenAsync(Workshop workshop, int number) => workshop.DoAsync(new OpenPoll(workshop.Id, number) { By = Workshop.Organiser });

    private static Task<Contribution> ReleaseAsync(Workshop workshop, int number) => workshop.DoAsync(new ReleaseToWall(workshop.Id, number, On: true) { By = Workshop.Organiser });
}
