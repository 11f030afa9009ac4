using System.Globalization;
using System.Text.Json.Nodes;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Storage;

public sealed class TakingBackTests
{
    private const string Words = "The night shelter by the old bridge turns children away";

    [Fact]
    public async Task A_withdrawn_text_leaves_no_trace_in_the_files()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        for (var n = 1; n <= 40; n++)
            await workshop.SayAsync("asha", $"Point {n} of many");
        var said = await workshop.SayAsync("asha", Words);
        for (var n = 41; n <= 80; n++)
            await workshop.SayAsync("asha", $"Point {n} of many");
        await KeepAsync(workshop, "conversation-asha", "one", Words, said.Key);
        workshop.Store.HoldsTraceOf(Words).ShouldBeTrue();

        await workshop.DoAsync(new Withdraw(workshop.Id, said.Number) { By = Workshop.Door("asha") });
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf("by the old bridge").ShouldBeFalse();
        workshop.Store.HoldsTraceOf("Point 7 of many").ShouldBeTrue();
    }

    [Fact]
    public async Task A_withdrawn_text_leaves_the_log_while_the_bot_runs()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var said = await workshop.SayAsync("asha", Words);

        await workshop.DoAsync(new Withdraw(workshop.Id, said.Number) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new SetK(workshop.Id, 5) { By = Workshop.Organiser });

        workshop.Store.HoldsTraceOf(Words).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_no_trace_in_the_files()
    {
        using var workshop = await Workshop.OpenAsync();
        for (var n = 1; n <= 60; n++)
            await workshop.JoinAsync($"delegate{n}", $"Delegate Number {n}");
        var code = await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meenakshi Sundaresan") { By = Workshop.Organiser });
        await workshop.DoAsync(new AcceptInvitation(code.Code) { By = Workshop.Door("meena") });
        var joined = await workshop.JoinAsync("meena", "Meenakshi Sundaresan");
        for (var n = 61; n <= 120; n++)
            await workshop.JoinAsync($"delegate{n}", $"Delegate Number {n}");
        await KeepAsync(workshop, "conversation-meena", "one", "Welcome, Meenakshi Sundaresan");
        await KeepAsync(workshop, "conversation-organiser", "two", "Meenakshi Sundaresan has joined", joined.Delegate.Key);
        await workshop.Store.States.WriteAsync(
            new Dictionary<string, ShelvedState> { ["directline/conversations/conversation-meena/users/user-meena"] = new("\"Meenakshi Sundaresan\"", null) }, default);
        await TellAllAsync(workshop);
        workshop.Store.HoldsTraceOf("Meenakshi Sundaresan").ShouldBeTrue();

        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("meena") });
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf("Sundaresan").ShouldBeFalse();
        workshop.Store.HoldsTraceOf("user-meena").ShouldBeFalse();
        workshop.Store.HoldsTraceOf("conversation-meena").ShouldBeFalse();
        workshop.Store.HoldsTraceOf("Delegate Number 61").ShouldBeTrue();
    }

    [Fact]
    public async Task Half_the_room_is_forgotten_and_the_other_half_stays()
    {
        using var workshop = await Workshop.OpenAsync();
        for (var n = 100; n < 300; n++)
            await workshop.JoinAsync($"d{n}", $"Somebody Called {n} With A Long Name That Fills Its Page");

        for (var n = 100; n < 300; n += 2)
            await workshop.DoAsync(new ForgetMe { By = Workshop.Door($"d{n}") });
        workshop.Store.Close();

        Enumerable.Range(100, 200).Where(n => workshop.Store.HoldsTraceOf($"Somebody Called {n} ")).ShouldBe(Enumerable.Range(100, 200).Where(n => n % 2 == 1));
    }

    [Fact]
    public async Task Every_line_that_shows_what_was_taken_back_is_reduced_to_its_frame()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var said = await workshop.SayAsync("asha", Words);
        await KeepAsync(workshop, "conversation-asha", "mine", Words, said.Key);
        var last = await KeepAsync(workshop, "conversation-organiser", "theirs", Words, said.Key, "another key");
        await KeepAsync(workshop, "conversation-organiser", "other", "Something else", "another key");
        var told = new TaskCompletionSource<AfterCommit>(TaskCreationOptions.RunContinuationsAsynchronously);
        workshop.Desk.Committed += after => told.TrySetResult(after);

        await workshop.DoAsync(new Withdraw(workshop.Id, said.Number) { By = Workshop.Door("asha") });

        (await told.Task).ChangedConversations.ShouldBe(["conversation-asha", "conversation-organiser"], ignoreOrder: true);
        var changed = (await workshop.Store.Transcript.SinceAsync("conversation-organiser", last + 1, 10, default)).ShouldHaveSingleItem();
        changed.ActivityId.ShouldBe("theirs");
        var line = JsonNode.Parse(changed.Json)!;
        line["text"]!.GetValue<string>().ShouldBe(global::Consultations.Sentences.LineBlanked);
        line["attachments"].ShouldBeNull();
        line["value"].ShouldBeNull();
        line["id"]!.GetValue<string>().ShouldBe("theirs");
        line["timestamp"]!.GetValue<string>().ShouldBe("2019-02-28T09:00:00Z");
        line["channelData"]!.ToJsonString().ShouldBe("""{"clientActivityID":"client-theirs"}""");
        (await workshop.Store.Transcript.FindAsync("conversation-organiser", "other", default))!.Json.ShouldContain("Something else");
    }

    [Fact]
    public async Task A_line_that_comes_after_the_withdrawal_is_kept_without_the_words()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var said = await workshop.SayAsync("asha", Words);
        await workshop.DoAsync(new Withdraw(workshop.Id, said.Number) { By = Workshop.Door("asha") });

        await KeepAsync(workshop, "conversation-organiser", "late", Words, said.Key);

        (await workshop.Store.Transcript.FindAsync("conversation-organiser", "late", default))!.Json.ShouldNotContain("old bridge");
    }

    [Fact]
    public async Task A_forgotten_persons_conversation_is_erased_and_nobody_elses()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await KeepAsync(workshop, "conversation-asha", "one", "Mine");
        await KeepAsync(workshop, "conversation-asha2", "one", "Not hers");
        string[] keys = ["directline/conversations/conversation-asha", "directline/conversations/conversation-asha/users/u", "directline/conversations/conversation-asha2/users/u"];
        await workshop.Store.States.WriteAsync(keys.ToDictionary(k => k, _ => new ShelvedState("{}", null)), default);

        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });

        (await workshop.Store.Transcript.SinceAsync("conversation-asha", 0, 10, default)).ShouldBeEmpty();
        (await workshop.Store.Transcript.SinceAsync("conversation-asha2", 0, 10, default)).Count.ShouldBe(1);
        (await workshop.Store.States.ReadAsync(keys, default)).Keys.ShouldBe([keys[2]]);
    }

    private static Task<long> KeepAsync(Workshop workshop, string conversation, string id, string text, params string[] shows)
    {
        var json = string.Format(
            CultureInfo.InvariantCulture,
            """{{"type":"message","id":"{0}","timestamp":"2019-02-28T09:00:00Z","text":"{1}","attachments":[{{"content":"{1}"}}],"value":"{1}","channelData":{{"clientActivityID":"client-{0}","more":"{1}"}}}}""",
            id, text);
        return workshop.Store.Transcript.KeepAsync(conversation, [new TranscriptLine(id, json, shows, $"client-{id}")], default);
    }

    private static async Task TellAllAsync(Workshop workshop)
    {
        foreach (var row in await workshop.Store.ReadAsync(books => books.All<OutboxRow>().Select(o => o.Id).ToList()))
            await workshop.DoAsync(new Settle(row, Reach.Told) { By = Asker.House });
    }
}
