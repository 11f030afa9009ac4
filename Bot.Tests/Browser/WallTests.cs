using Bot.Tests.Walls;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Walls;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>The hall's screen, as whoever sits in the last row sees it.</summary>
[Collection(InTheBrowser.Name)]
public sealed class WallTests(Chromium chromium)
{
    /// <summary>Kinds that have a picture; others have theirs in another test.</summary>
    private static readonly string[] Shown = [PollKind.Rating.Id, PollKind.Ranking.Id, PollKind.OpenText.Id, PollKind.Agreement.Id];

    public static TheoryData<string> Kinds => [.. PollKind.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_poll_grows_on_the_wall_and_shows_its_result(string kind)
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var frame = await FrameAsync(hall, kind, voters[0]);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());
        await wall.SeesAsync(hall.Consultation.JoinCode);

        var poll = await hall.AskAsync(frame);
        await wall.SeesAsync(poll.Question);
        await wall.SeesAsync("Results are hidden until the poll is closed");
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await wall.SeesAsync($"{WallPolls.Voters} of {WallPolls.Voters} have voted");
        await hall.CloseAsync(poll);
        await wall.SeesAsync("Voting has closed");
        await wall.SeesNoMoreAsync("Results are hidden");
        if (Shown.Contains(kind))
            await Pictures.TakeAsync(wall.Page, $"wall-{kind}");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task States_and_groups_stand_side_by_side_once_they_are_revealed()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var poll = await hall.AskAsync(WallPolls.Single);
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await hall.CloseAsync(poll);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), dress: ColorScheme.Dark);
        await wall.SeesAsync("Voting has closed");
        (await wall.TextAsync()).ShouldNotContain("Assam");

        await hall.CloseAsync(poll, reveal: true);

        foreach (var part in new[] { "By jurisdiction", "Assam", "Meghalaya", "Manipur", "Nagaland" })
            await wall.SeesAsync(part);
        (await wall.TextAsync()).ShouldNotContain("By group");
        await Pictures.TakeAsync(wall.Page, "wall-side-by-side-dark");
        await wall.Page.Keyboard.PressAsync("ArrowRight");
        foreach (var part in new[] { "By group", "Law enforcement", "Civil society" })
            await wall.SeesAsync(part);
        await wall.Page.Keyboard.PressAsync("ArrowLeft");
        await wall.SeesAsync("Nagaland");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_stand_side_by_side_is_shown_in_turns_until_somebody_turns_it_by_hand()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var poll = await hall.AskAsync(WallPolls.Single);
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await hall.CloseAsync(poll, reveal: true);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), motion: ReducedMotion.NoPreference, passesTime: true);
        await wall.SeesAsync("By jurisdiction");

        await wall.Page.Clock.FastForwardAsync(12_500);
        await wall.SeesAsync("By group");
        await wall.Page.Clock.FastForwardAsync(12_500);
        await wall.SeesAsync("By jurisdiction");
        await wall.Page.Keyboard.PressAsync("ArrowRight");
        await wall.Page.Clock.FastForwardAsync(30_000);

        await wall.SeesAsync("By group");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_round_shows_the_shift_and_a_live_poll_moves_in_steps_while_time_runs_out()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var first = await hall.AskAsync(WallPolls.Single);
        await WallPolls.EverybodyVotesAsync(hall, first, voters);
        await hall.CloseAsync(first);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());

        var second = await hall.AskAgainAsync(first, seconds: 600);
        foreach (var voter in voters.Take(30))
            await hall.VoteAsync(second, voter, 0, 1, 0, 0);

        await wall.SeesAsync("30 of 40 have voted");
        await wall.SeesAsync("Time left: 9:");
        await hall.CloseAsync(second);
        await wall.SeesAsync("+80 points");
        await wall.SeesAsync("−50 points");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_that_may_move_grow_with_the_votes()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());
        var poll = await hall.AskAsync(WallPolls.Dots with { IsLive = true }, seconds: 300);
        await wall.SeesAsync("The first results appear when 6 people have voted");

        await WallPolls.EverybodyVotesAsync(hall, poll, voters.Take(20).ToList());

        await wall.SeesAsync("20 of 40 have voted");
        await wall.SeesAsync("of 20 votes. It moves in steps");
        await Pictures.TakeAsync(wall.Page, "wall-live");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Between_polls_the_room_sees_the_agenda_what_was_said_and_how_to_join()
    {
        await using var hall = await WallHall.OpenAsync("Countering Trafficking in Persons: Northeast India");
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());
        await wall.SeesAsync(hall.Consultation.JoinCode);
        await wall.SeesAsync("hall.example");
        await Pictures.TakeAsync(wall.Page, "wall-join");

        var voters = await hall.DelegatesAsync(12, groups: ["law-enforcement", "civil-society"]);
        await hall.ItemAsync("plenary", "Opening, and what has changed since the third meeting", 1);
        var panel = await hall.ItemAsync("panel", "Courts and compensation: why victims wait", 1);
        await hall.ItemAsync("group-work", "Railways and borders", 1);
        await hall.ItemAsync("plenary", "What we take home", 2);
        await hall.OpenAsync(panel);
        await hall.SayAsync(voters[0], "The shelter homes of the district are full most of the year, and children wait at police stations.");
        await hall.SayAsync(voters[1], "Joint patrols with the railway police found forty children in a year.", "good-practice");
        await hall.SayAsync(voters[2], "Keep this one off the screen.", onWall: false);

        await wall.SeesAsync("Courts and compensation");
        await wall.SeesAsync("Joint patrols with the railway police");
        (await wall.TextAsync()).ShouldNotContain("Keep this one off");
        await Pictures.TakeAsync(wall.Page, "wall-room");
        wall.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 720)]
    public async Task It_can_be_read_on_a_small_screen_too(int width, int height)
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var poll = await hall.AskAsync(WallPolls.Multiple);
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await hall.CloseAsync(poll, reveal: true);
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync(), width, height);

        await wall.SeesAsync("A shared case database");
        await wall.SeesAsync("By jurisdiction");
        (await wall.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        if (width < 900)
            await Pictures.TakeAsync(wall.Page, "wall-phone");
        wall.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_cloud_finds_a_place_for_every_word_and_reads_well_without_its_library()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await WallPolls.FillAsync(hall);
        var poll = await hall.AskAsync(WallPolls.Open);
        await WallPolls.EverybodyVotesAsync(hall, poll, voters);
        await hall.CloseAsync(poll);
        var key = await hall.KeyAsync();
        await using var wall = await Wall.OpenAsync(chromium, hall, key);
        var (drawn, heard) = (wall.Page.Locator(".cloud svg text"), wall.Page.Locator(".cloud ol.unseen li"));
        await Expect(heard.First).ToContainTextAsync("training: 10");
        await Expect(drawn).ToHaveCountAsync(await heard.CountAsync(), new() { Timeout = 30_000 });

        await wall.Page.RouteAsync("**/d3-cloud.js*", route => route.FulfillAsync(new() { Status = 404 }));
        await wall.Page.ReloadAsync();
        await Expect(wall.Page.Locator(".cloud .words")).ToContainTextAsync("witness protection", new() { Timeout = 30_000 });
        (await drawn.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task It_says_when_the_line_is_lost_comes_back_by_itself_and_says_when_its_link_ends()
    {
        await using var hall = await WallHall.OpenAsync();
        await using var wall = await Wall.OpenAsync(chromium, hall, await hall.KeyAsync());
        await wall.SeesAsync(hall.Consultation.JoinCode);

        await hall.StopAsync();
        await wall.SeesAsync("The connection is lost. Reconnecting…");
        await hall.StartAgainAsync();
        await wall.SeesNoMoreAsync("Reconnecting…");
        await hall.DoAsync(new ChangeFrame(hall.Id) { By = WallHall.Organiser, Title = "After the power cut" });
        await wall.SeesAsync("After the power cut");

        await hall.DoAsync(new RevokeWalls(hall.Id) { By = WallHall.Organiser });
        await wall.SeesAsync("This link opens no wall, or no longer. Ask the facilitator for a new link");
        await wall.Page.ReloadAsync();
        await wall.SeesAsync("This link opens no wall, or no longer. Ask the facilitator for a new link");
        wall.Complaints.ShouldAllBe(complaint => complaint.Contains("net::ERR_", StringComparison.Ordinal) || complaint.Contains("404", StringComparison.Ordinal));
    }

    private static async Task<PollFrame> FrameAsync(WallHall hall, string kind, global::Consultations.Deciding.Asker speaker)
    {
        if (kind != PollKind.Agreement.Id)
            return new[] { WallPolls.Single, WallPolls.Multiple, WallPolls.Rating, WallPolls.Ranking, WallPolls.Dots, WallPolls.Open }.Single(frame => frame.Kind == kind);
        string[] said = ["Set up a victim-witness coordinator in every sessions court.", "Pay interim compensation within sixty days of the rescue.", "Let one officer follow a case across state lines."];
        foreach (var text in said)
            await hall.SayAsync(speaker, text, "recommendation", onWall: false);
        return new PollFrame { Kind = kind, Question = "Which of these recommendations does the room stand behind?", Options = ["1", "2", "3"] };
    }
}
