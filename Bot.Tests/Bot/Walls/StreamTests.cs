using System.Net;
using Bot.Walls;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Walls;

namespace Bot.Tests.Walls;

/// <summary>What a wall is sent, and what it is never sent.</summary>
public sealed class StreamTests
{
    private static readonly PollFrame Frame = new() { Question = "What holds prosecutions back most?", Options = ["witnesses turn hostile", "too few prosecutors", "weak evidence"] };

    [Fact]
    public async Task First_comes_the_scene_and_then_the_number_of_votes_as_it_grows()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await hall.DelegatesAsync(3);
        var poll = await hall.AskAsync(Frame, seconds: 120);
        using var wall = await hall.WatchAsync(await hall.KeyAsync());

        wall.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var now = (await wall.UntilAsync("clock")).GetProperty("now").GetInt64();
        var scene = await wall.UntilAsync("scene");
        scene.GetProperty("poll").GetProperty("question").GetString().ShouldBe(Frame.Question);
        (scene.GetProperty("poll").GetProperty("closesAt").GetInt64() - now).ShouldBeInRange(1, 120_000);
        (await wall.UntilVotesAsync(0)).GetProperty("words").GetString().ShouldBe("0 of 3 have voted");
        foreach (var voter in voters)
            await hall.VoteAsync(poll, voter, 1, 0, 0);
        var votes = await wall.UntilVotesAsync(3);

        (votes.GetProperty("poll").GetInt32(), votes.GetProperty("joined").GetInt32()).ShouldBe((poll.Number, 3));
        wall.All.Split("event: scene").Length.ShouldBe(2, "votes alone are no new scene");
    }

    [Fact]
    public async Task A_hidden_result_is_in_no_byte_until_the_poll_is_closed()
    {
        await using var hall = await WallHall.OpenAsync();
        var voters = await hall.DelegatesAsync(8);
        var poll = await hall.AskAsync(Frame);
        using var wall = await hall.WatchAsync(await hall.KeyAsync());
        foreach (var voter in voters)
            await hall.VoteAsync(poll, voter, 0, 1, 0);
        await wall.UntilVotesAsync(8);

        foreach (var trace in new[] { "chart", "share", "%", "bars", "breakdowns" })
            wall.All.ShouldNotContain(trace);
        await hall.CloseAsync(poll);
        var closed = await wall.UntilAsync("scene", scene => scene.GetProperty("poll").GetProperty("state").GetString() == "closed");
        closed.GetProperty("poll").GetProperty("chart").GetProperty("bars")[1].GetProperty("figure").GetString().ShouldBe("100%");
        closed.GetProperty("poll").TryGetProperty("breakdowns", out _).ShouldBeFalse("they are not revealed yet");
    }

    [Fact]
    public async Task However_many_watch_what_they_see_is_read_once_for_all()
    {
        const int Watchers = 60;
        await using var hall = await WallHall.OpenAsync();
        var voters = await hall.DelegatesAsync(10);
        var poll = await hall.AskAsync(Frame);
        var key = await hall.KeyAsync();
        List<WallStream> walls = [.. await Task.WhenAll(Enumerable.Range(0, Watchers).Select(_ => hall.WatchAsync(key)))];
        await Task.WhenAll(walls.Select(wall => wall.UntilVotesAsync(0)));
        var before = hall.Reads.Sights;
        before.ShouldBeLessThan(Watchers);

        foreach (var voter in voters)
            await hall.VoteAsync(poll, voter, 0, 0, 1);
        await Task.WhenAll(walls.Select(wall => wall.UntilVotesAsync(voters.Count)));

        // Each commit can wake the composer once at most; sixty watchers add nothing.
        (hall.Reads.Sights - before).ShouldBeLessThanOrEqualTo(voters.Count + 1);
        hall.Service<Composers>().Count.ShouldBe(1);
        walls.ForEach(wall => wall.Dispose());
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("wrong")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task A_wrong_key_opens_nothing_and_the_page_says_what_to_do(string key)
    {
        await using var hall = await WallHall.OpenAsync();
        using var page = await hall.Http.GetAsync($"wall/{key}");
        using var stream = await hall.WatchAsync(key);

        (page.StatusCode, stream.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        var text = await page.Content.ReadAsStringAsync();
        text.ShouldContain("Ask the facilitator for a new link; the facilitator types in the chat: wall");
        text.ShouldNotContain("alert(1)");
        text.ShouldNotContain(hall.Consultation.Title);
        hall.Service<Composers>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_join_code_and_the_key_of_one_wall_open_no_other()
    {
        await using var hall = await WallHall.OpenAsync();
        var key = await hall.KeyAsync();
        using var byCode = await hall.Http.GetAsync($"wall/{hall.Consultation.JoinCode}");
        using var byHash = await hall.Http.GetAsync($"wall/{Codes.Hash(key)}");

        (byCode.StatusCode, byHash.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_revoked_key_ends_the_walls_that_are_open_and_opens_none_again()
    {
        await using var hall = await WallHall.OpenAsync();
        var (first, second) = (await hall.KeyAsync(), await hall.KeyAsync());
        using var one = await hall.WatchAsync(first);
        using var other = await hall.WatchAsync(second);
        await one.UntilAsync("scene");
        await other.UntilAsync("scene");

        await hall.DoAsync(new RevokeWalls(hall.Id) { By = WallHall.Organiser });

        (await one.ToTheEndAsync())[^1].ShouldBe("gone");
        (await other.ToTheEndAsync())[^1].ShouldBe("gone");
        using var page = await hall.Http.GetAsync($"wall/{first}");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var anew = await hall.WatchAsync(await hall.KeyAsync());
        await anew.UntilAsync("scene");
    }

    [Fact]
    public async Task Neither_page_nor_stream_holds_a_name_a_hash_or_a_vote_and_no_log_holds_the_key()
    {
        await using var hall = await WallHall.OpenAsync();
        var asha = await hall.DelegateAsync("Asha Zzrao");
        await hall.SayAsync(asha, "The homes are full.");
        var poll = await hall.AskAsync(Frame);
        var key = await hall.KeyAsync();
        using var wall = await hall.WatchAsync(key);
        await hall.VoteAsync(poll, asha, 1, 0, 0);
        await wall.UntilVotesAsync(1);
        var page = await hall.Http.GetStringAsync($"wall/{key}");
        using (await hall.Http.GetAsync("wall/zz-wrong-key"))
        {
            foreach (var secret in new[] { "Zzrao", key, Codes.Hash(key), Codes.Hash(hall.Consultation.JoinCode), poll.Id.ToString(), hall.Id.ToString() })
            {
                wall.All.ShouldNotContain(secret);
                page.ShouldNotContain(secret);
            }
        }

        hall.Log.Lines.Count.ShouldBeGreaterThan(20);
        hall.Log.Lines.Where(line => line.Contains(key, StringComparison.Ordinal) || line.Contains("zz-wrong-key", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_is_nobodys_to_keep_and_lets_nothing_in_from_outside()
    {
        await using var hall = await WallHall.OpenAsync();
        using var answer = await hall.Http.GetAsync($"wall/{await hall.KeyAsync()}");
        var page = await answer.Content.ReadAsStringAsync();

        page.ShouldNotContain("{{");
        page.ShouldContain("lang=\"en\"");
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        foreach (var file in new[] { "wall.css", "wall-chart.css", "wall.js", "wall-scene.js", "wall-chart.js", "wall-table.js", "wall-cloud.js", "wall-page.js", "wall-keys.js" })
            (await hall.Http.GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
    }

    [Fact]
    public async Task It_speaks_the_language_that_the_consultation_is_held_in()
    {
        await using var hall = await WallHall.OpenAsync(language: "hi");
        var poll = await hall.AskAsync(Frame);
        var key = await hall.KeyAsync();
        using var wall = await hall.WatchAsync(key);

        (await wall.UntilAsync("scene")).GetProperty("lang").GetString().ShouldBe("hi");
        wall.All.ShouldContain("मतदान समाप्त होने तक परिणाम छिपे हैं");
        (await hall.Http.GetStringAsync($"wall/{key}")).ShouldContain("lang=\"hi\"");
        poll.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Its_links_are_built_from_the_public_address_whatever_the_request_says()
    {
        await using var hall = await WallHall.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"wall/{await hall.KeyAsync()}/stream") { Headers = { Host = "evil.example" } };
        using var answer = await hall.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var line = "";
        while (!line!.StartsWith("data: {\"lang\"", StringComparison.Ordinal))
            line = await lines.ReadLineAsync();

        line.ShouldContain("\"address\":\"hall.example\"");
        line.ShouldNotContain("evil");
    }

    [Fact]
    public async Task When_the_bot_stops_its_walls_end()
    {
        await using var hall = await WallHall.OpenAsync();
        using var wall = await hall.WatchAsync(await hall.KeyAsync());
        await wall.UntilAsync("scene");

        await hall.StopAsync();

        (await wall.ToTheEndAsync()).ShouldNotContain("gone");
        await hall.StartAgainAsync();
    }
}
