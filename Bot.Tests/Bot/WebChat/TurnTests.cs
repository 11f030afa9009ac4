using System.Net;
using Bot.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.WebChat;

public sealed class TurnTests
{
    [Fact]
    public async Task What_was_said_and_what_was_answered_are_kept_together()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        host.Transcript.Kept.Clear();
        using var answer = await guest.SayAsync("hello", clientId: "x1");

        var lines = host.Transcript.Kept.ShouldHaveSingleItem();
        lines.Count.ShouldBe(2);
        var (said, reply) = (JObject.Parse(lines[0].Json), JObject.Parse(lines[1].Json));
        ((string?)said["id"]).ShouldBe((string?)(await GuestClient.ReadAsync(answer))["id"]);
        ((string?)said["channelData"]!["clientActivityID"]).ShouldBe("x1");
        ((string?)reply["replyToId"]).ShouldBe((string?)said["id"]);
        JToken.DeepEquals(reply["from"], JObject.Parse("""{"id":"consultationbot","name":"ConsultationBot","role":"bot"}""")).ShouldBeTrue();
        ((DateTime)reply["timestamp"]!).ShouldBeGreaterThan((DateTime)said["timestamp"]!);
    }

    [Fact]
    public async Task What_may_not_be_kept_is_redacted_in_the_persons_own_line()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.SayAsync("write to rekha@example.org about the shelter");

        host.Bot.Heard.Last().Text.ShouldContain("rekha@example.org");
        var line = JObject.Parse(host.Transcript.Kept[^1][0].Json);
        ((string?)line["text"])!.ShouldNotContain("rekha");
        ((string?)line["text"])!.ShouldContain("about the shelter");
    }

    [Fact]
    public async Task A_button_reads_like_the_line_that_it_stands_for_and_its_data_is_not_kept()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.PostAsync(JObject.Parse("""{"type":"message","value":{"line":"summary of 98765 43210","note":"hidden"}}"""));

        var line = JObject.Parse(host.Transcript.Kept[^1][0].Json);
        ((string?)line["text"])!.ShouldStartWith("summary of");
        ((string?)line["text"])!.ShouldNotContain("98765");
        line.ToString().ShouldNotContain("hidden");
        line["channelData"]!["postBack"].ShouldBeNull();
    }

    [Fact]
    public async Task A_form_without_words_leaves_no_empty_bubble()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.PostAsync(JObject.Parse("""{"type":"message","value":{"note":"hidden"},"channelData":{"postBack":true,"clientActivityID":"x2"}}"""));

        var line = JObject.Parse(host.Transcript.Kept[^1][0].Json);
        line["text"].ShouldBeNull();
        ((bool?)line["channelData"]!["postBack"]).ShouldBe(true);
        ((string?)line["channelData"]!["clientActivityID"]).ShouldBe("x2");
    }

    [Fact]
    public async Task A_message_that_is_sent_again_gets_the_same_id_and_no_second_turn()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var once = await GuestClient.ReadAsync(await guest.SayAsync("hello", clientId: "x1"));
        var twice = await GuestClient.ReadAsync(await guest.SayAsync("hello", clientId: "x1"));

        twice["id"].ShouldBe(once["id"]);
        host.Bot.Heard.Count(activity => activity.Text == "hello").ShouldBe(1);
    }

    [Fact]
    public async Task Two_of_the_same_message_at_once_are_still_one_turn()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => guest.SayAsync("hello", clientId: "x1")));

        host.Bot.Heard.Count(activity => activity.Text == "hello").ShouldBe(1);
    }

    [Fact]
    public async Task One_persons_turns_wait_for_each_other_and_nobody_elses()
    {
        await using var host = await GuestHost.StartAsync();
        var one = await host.EnterAsync();
        var other = await host.EnterAsync();
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Bot.Before = activity =>
        {
            if (activity.Text != "slow")
                return Task.CompletedTask;

            begun.SetResult();
            return release.Task;
        };

        var slow = one.SayAsync("slow");
        await begun.Task;
        var next = one.SayAsync("next");
        await other.SayAsync("passing by");
        host.Bot.Heard.ShouldNotContain(activity => activity.Text == "next");

        release.SetResult();
        await Task.WhenAll(slow, next);
        (await one.TextsAsync()).Skip(2).ShouldBe(["slow", "heard: slow", "next", "heard: next"]);
    }

    [Fact]
    public async Task A_bot_that_fails_says_so_and_what_it_said_before_stands()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var answer = await guest.SayAsync("throw");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await guest.TextsAsync()).Skip(2).ShouldBe(["throw", "so far so good", global::Bot.Sentences.BotStumbled]);
    }

    [Fact]
    public async Task A_transcript_that_cannot_be_written_makes_the_client_try_again()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        host.Transcript.Full = true;
        using var answer = await guest.SayAsync("do not lose this");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        host.Log.Lines.ShouldContain(line => line.Contains("IOException"));
        host.Log.Lines.ShouldNotContain(line => line.Contains("do not lose this"));
    }

    [Theory]
    [InlineData("revise", "revised")]
    [InlineData("take back", "This message was taken back.")]
    public async Task A_changed_line_keeps_its_id_and_its_time(string request, string expected)
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.SayAsync("hello");
        var before = (await guest.PollAsync())["activities"]!.Single(activity => (string?)activity["text"] == "heard: hello");

        host.Clock.Advance(TimeSpan.FromMinutes(3));
        using var socket = await guest.OpenAsync((string)(await guest.PollAsync())["watermark"]!);
        await guest.SayAsync(request);
        var pushed = (await GuestClient.NextAsync(socket))!["activities"]!.Last!;

        ((string?)pushed["text"]).ShouldBe(expected);
        pushed["id"].ShouldBe(before["id"]);
        pushed["timestamp"].ShouldBe(before["timestamp"]);
        (await guest.TextsAsync()).ShouldNotContain("heard: hello");
    }

    [Fact]
    public async Task A_line_that_is_changed_in_its_own_turn_is_kept_once()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.SayAsync("change mind");

        (await guest.TextsAsync()).Skip(2).ShouldBe(["change mind", "second thought"]);
    }

    [Fact]
    public async Task Every_line_of_a_turn_is_marked_with_the_contributions_it_may_show()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.SayAsync("file it");

        host.Transcript.Kept[^1].Count.ShouldBe(2);
        host.Transcript.Kept[^1].ShouldAllBe(line => line.Shows.SequenceEqual(new[] { "contribution:17", "contribution:18" }));
        host.Transcript.Kept[^1].ShouldAllBe(line => !line.Json.Contains("contribution:"));
        host.Transcript.Kept[^2].ShouldAllBe(line => line.Shows.Count == 0);
    }

    [Fact]
    public async Task A_personal_link_is_shown_for_two_minutes_and_never_kept()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        await guest.SayAsync("secret");

        host.Transcript.Kept[^1].ShouldAllBe(line => !line.Json.Contains("S3CRET"));
        host.Transcript.Kept[^1][1].Json.ShouldContain("Your personal link was shown here.");
        using var socket = await guest.OpenAsync();
        (await GuestClient.NextAsync(socket))!.ToString().ShouldContain("#k=S3CRET");
        (await guest.PollAsync()).ToString().ShouldContain("#k=S3CRET");

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await guest.PollAsync()).ToString().ShouldNotContain("S3CRET");
        (await guest.TextsAsync()).ShouldContain("Your personal link was shown here.");
    }

    [Fact]
    public async Task Of_a_forgotten_turn_only_the_answers_are_kept()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();
        await GuestClient.NextAsync(socket);
        await guest.SayAsync("forget me", clientId: "x1");

        host.Transcript.Kept[^1].ShouldHaveSingleItem().Json.ShouldContain("heard: forget me");
        List<string?> shown = [];
        while (shown.Count < 2)
            shown.AddRange((await GuestClient.NextAsync(socket))!["activities"]!.Select(activity => (string?)activity["text"]));
        shown.ShouldBe(["heard: forget me", "forget me"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_bot_can_speak_first()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();
        await GuestClient.NextAsync(socket);
        var reference = host.Bot.Heard.Last().GetConversationReference();

        await host.Service<GuestAdapter>().ContinueConversationAsync(
            "consultationbot", reference, (turn, cancel) => turn.SendActivityAsync(MessageFactory.Text("The poll is open."), cancel), CancellationToken.None);

        var pushed = (await GuestClient.NextAsync(socket))!["activities"]!.ShouldHaveSingleItem();
        ((string?)pushed["text"]).ShouldBe("The poll is open.");
        pushed["replyToId"].ShouldBeNull();
        (await guest.TextsAsync()).ShouldContain("The poll is open.");
    }

    [Fact]
    public async Task The_bot_changes_nothing_that_a_person_said()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var heard = host.Bot.Heard.Last();

        await Should.ThrowAsync<InvalidOperationException>(() => host.Service<GuestAdapter>().ContinueConversationAsync(
            "consultationbot",
            heard.GetConversationReference(),
            (turn, cancel) => turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = heard.Id, Text = "never said" }, cancel),
            CancellationToken.None));
        (await guest.TextsAsync()).ShouldContain("join K7Q2MX");
    }
}
