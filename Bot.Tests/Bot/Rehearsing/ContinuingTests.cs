using System.Diagnostics;
using Bot.Hosting;
using Bot.Rehearsing;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Bot.Tests.Rehearsing;

public sealed class ContinuingTests : IDisposable
{
    private const int MostRuns = 60;

    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task A_rehearsal_that_is_killed_again_and_again_together_with_its_bot_loses_nothing_and_files_nothing_twice()
    {
        var acknowledged = new Dictionary<int, int>();
        foreach (var lines in (int[])[1, 2, 12, 16, 9, 4, 5])
        {
            await KillAfterAsync(lines);
            foreach (var (position, number) in stage.BookmarkOf(Stage.Bhopal)?.Filed ?? [])
                acknowledged[position] = number;
        }

        acknowledged.ShouldNotBeEmpty();
        using var last = Start();
        var said = await last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0, said);
        await ShouldHoldEverythingOnceAsync(acknowledged);
    }

    [Fact]
    public async Task A_player_who_dies_at_any_request_goes_on_with_the_same_bot_and_repeats_nothing()
    {
        await using var bot = await OwnBot.StartAsync(Path.Combine(stage.FolderOf(Stage.Guwahati), "data"), CancellationToken.None);
        var link = (await bot.OrganiserKeyAsync(CancellationToken.None)).ShouldNotBeNull();
        var runs = 0;
        // The first request is the one-time link, which opens nothing again; every later one may be the last.
        for (var requests = 2; await stage.PlayAsync(() => new CutLine(requests), Stage.Guwahati, "--to", bot.Address.ToString(), "--organiser", link) != 0; requests++)
        {
            stage.Said.ShouldContain("cut short");
            (++runs).ShouldBeLessThan(MostRuns);
        }

        runs.ShouldBeGreaterThan(5);
        await ShouldHoldEverythingOnceAsync(bot, Stage.Guwahati);
    }

    [Fact]
    public async Task Lines_whose_answers_are_lost_on_the_way_are_said_again_as_the_same_lines()
    {
        var sample = stage.Write("lossy.json", """
            {
              "series": { "title": "Meetings on a bad line", "planned": 2, "funder": "Somebody" },
              "consultation": { "title": "The first of them", "ordinal": 1 },
              "agenda": [{ "kind": "panel", "title": "Morning", "moderator": "Somebody else" }, { "kind": "group work", "title": "Afternoon", "day": 1 }],
              "contributions": [
                { "kind": "trend", "item": 1, "from": "participants", "text": "Answers get lost." },
                { "kind": "trend", "item": 1, "speaker": { "role": "inspector", "group": "police" }, "text": "They are asked for again." },
                { "kind": "trend", "item": 2, "from": "NGO", "text": "Nothing is twice." }
              ]
            }
            """);

        (await stage.PlayAsync(() => new BadLine(), sample)).ShouldBe(0, stage.Said);

        await using var afterwards = await stage.OpenAsync(sample);
        await ShouldHoldEverythingOnceAsync(afterwards, sample, []);
        (await afterwards.AllAsync<Series>()).ShouldHaveSingleItem().Funders.ShouldBe(["Somebody"]);
        var items = (await afterwards.AllAsync<AgendaItem>()).OrderBy(item => item.Number).ToList();
        items.Select(item => (item.Title, item.IsOpen)).ShouldBe([("Morning", false), ("Afternoon", false)]);
        (await afterwards.ContributionsAsync()).Select(one => one.Item).ShouldBe([1, 1, 2]);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_by_the_personal_link()
    {
        (await stage.PlayAsync(() => new CutLine(40), Stage.Bhopal)).ShouldNotBe(0);
        var bookmark = stage.BookmarkOf(Stage.Bhopal).ShouldNotBeNull();
        foreach (var seat in bookmark.Seats.Values.Where(seat => seat.IsIn))
            seat.Token = "expired";
        bookmark.Save();

        (await stage.PlayAsync(Stage.Bhopal)).ShouldBe(0, stage.Said);
        await ShouldHoldEverythingOnceAsync([]);
    }

    [Fact]
    public async Task A_complete_rehearsal_says_so_and_begins_anew_only_when_asked_to()
    {
        var sample = stage.Write("small.json", """{ "consultation": { "title": "A small one" }, "contributions": [{ "kind": "trend", "from": "participants", "text": "There is one thing to say." }] }""");
        (await stage.PlayAsync(sample)).ShouldBe(0, stage.Said);
        var code = stage.BookmarkOf(sample)!.JoinCode;

        (await stage.PlayAsync(sample)).ShouldBe(0, stage.Said);
        stage.Said.ShouldContain("This rehearsal is complete");
        stage.Said.ShouldContain("--again");
        stage.BookmarkOf(sample)!.JoinCode.ShouldBe(code);

        (await stage.PlayAsync(sample, "--again")).ShouldBe(0, stage.Said);
        stage.BookmarkOf(sample)!.JoinCode.ShouldNotBe(code);
        Directory.GetDirectories(Path.Combine(stage.DataFolder, "rehearsals"), "small.until-*").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_file_that_changed_in_the_middle_does_not_go_on_as_if_it_had_not()
    {
        var sample = stage.Write("small.json", """{ "consultation": { "title": "A small one" } }""");
        (await stage.PlayAsync(() => new CutLine(4), sample)).ShouldNotBe(0);
        stage.Write("small.json", """{ "consultation": { "title": "Another small one" } }""");

        (await stage.PlayAsync(sample)).ShouldBe(1);
        stage.Said.ShouldContain("has changed since this rehearsal began");
    }

    [Fact]
    public async Task Two_rehearsals_of_one_sample_do_not_play_into_each_other()
    {
        using var other = RehearsalFolder.Open(stage.FolderOf(Stage.Bhopal));

        (await stage.PlayAsync(Stage.Bhopal)).ShouldBe(1);
        stage.Said.ShouldContain("Another rehearsal is playing");
    }

    private async Task KillAfterAsync(int lines)
    {
        using var run = Start();
        for (var line = 0; line < lines; line++)
            await run.StandardOutput.ReadLineAsync();
        run.Kill();
        await run.WaitForExitAsync();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Stage.Root };
        foreach (var word in (string[])[typeof(BotHost).Assembly.Location, "rehearse", Stage.Bhopal, "--DataFolder", stage.DataFolder])
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    private async Task ShouldHoldEverythingOnceAsync(Dictionary<int, int> acknowledged)
    {
        await using var afterwards = await stage.OpenAsync(Stage.Bhopal);
        await ShouldHoldEverythingOnceAsync(afterwards, Stage.Bhopal, acknowledged);
    }

    private async Task ShouldHoldEverythingOnceAsync(OwnBot bot, string sample)
    {
        await using var afterwards = new Afterwards(bot, stage.BookmarkOf(sample)!);
        await ShouldHoldEverythingOnceAsync(afterwards, sample, []);
    }

    private async Task ShouldHoldEverythingOnceAsync(Afterwards afterwards, string file, Dictionary<int, int> acknowledged)
    {
        var sample = SampleReader.ReadFile(file);
        var contributions = await afterwards.ContributionsAsync();
        contributions.Select(one => one.Text).ShouldBe(sample.Lines.Select(line => line.Text));
        var filed = stage.BookmarkOf(file)!.Filed;
        filed.Keys.ShouldBe(sample.Lines.Select(line => line.Position));
        foreach (var (position, number) in filed)
            contributions.Single(one => one.Number == number).Text.ShouldBe(sample.Lines[position - 1].Text);
        foreach (var (position, number) in acknowledged)
            filed[position].ShouldBe(number);
        (await afterwards.DelegatesAsync()).Count.ShouldBe(Cast.Of(sample).Delegates.Count);
        (await afterwards.FindingsAsync()).ShouldBeEmpty();
    }
}
