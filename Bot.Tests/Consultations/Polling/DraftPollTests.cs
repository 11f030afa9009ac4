using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class DraftPollTests
{
    private static readonly PollFrame Words = new() { Kind = "open-text", Question = "What is missing?" }, Rating = new() { Kind = "rating", Question = "How ready is your district?" };
    private static readonly PollFrame Agreement = new() { Kind = "agreement", Question = "Which of these does the room stand behind?" };

    [Fact]
    public async Task Only_who_looks_after_the_room_writes_polls()
    {
        using var workshop = await Workshop.OpenAsync();
        var closed = await workshop.AskAsync(Polls.Secret);
        await workshop.CloseAsync(closed);
        await workshop.DraftAsync(Polls.Secret);

        foreach (var by in await workshop.OthersAsync())
        {
            await workshop.RefuseAsync(workshop.Drafting(Polls.Secret) with { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new RedraftPoll(workshop.Id, 2, Words) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new DropPoll(workshop.Id, 2) { By = by }, nameof(Sentences.OnlyFacilitators));
            await workshop.RefuseAsync(new AskAgain(workshop.Id, 1) { By = by, Key = "again" }, nameof(Sentences.OnlyFacilitators));
        }

        (await workshop.DoAsync(workshop.Drafting(Polls.Secret) with { By = await workshop.FacilitatorAsync() })).Number.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_line_three_times_is_one_poll_and_no_number_is_given_twice()
    {
        using var workshop = await Workshop.OpenAsync();
        for (var time = 0; time < 3; time++)
            (await workshop.DoAsync(workshop.Drafting(Polls.Secret, "line"))).Number.ShouldBe(1);
        (await workshop.RowsAsync("poll.drafted")).ShouldBe(1);

        await workshop.DoAsync(new DropPoll(workshop.Id, 1) { By = Workshop.Organiser });

        (await workshop.DraftAsync(Polls.Secret)).Number.ShouldBe(2);
        (await workshop.CountAsync<Poll>()).ShouldBe(1);
        await workshop.RefuseAsync(new DropPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.NoSuchPoll));
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task What_is_not_said_is_the_usual()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new NewItem(workshop.Id) { By = Workshop.Organiser, Key = "item", Frame = new ItemFrame { Kind = "panel", Title = "Courts" } });
        await workshop.DoAsync(new OpenItem(workshop.Id, 1) { By = Workshop.Organiser });
        var (secret, named) = (await workshop.DraftAsync(Polls.Secret), await workshop.DraftAsync(Polls.Named));
        (secret.IsSecret, secret.IsLive, secret.AtMost, secret.State, secret.Item).ShouldBe((true, false, 0, PollState.Draft, 1));
        (named.IsSecret, named.IsLive).ShouldBe((false, true));

        (await workshop.DraftAsync(Polls.Secret with { Kind = "multiple-choice" })).AtMost.ShouldBe(3);
        (await workshop.DraftAsync(Polls.Secret with { Kind = "dot-vote" })).AtMost.ShouldBe(3);
        var rating = await workshop.DraftAsync(Rating with { Options = ["Not asked for"], LowEnd = "Not at all", HighEnd = "Fully" });
        (rating.Options.Count, rating.Places, rating.LowEnd, rating.HighEnd).ShouldBe((0, 5, "Not at all", "Fully"));
        (await workshop.DraftAsync(Words with { LowEnd = "Low" })).LowEnd.ShouldBe("");
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_what_to_do_about_it()
    {
        using var workshop = await Workshop.OpenAsync();
        string[] Many(int count) => [.. Enumerable.Range(1, count).Select(n => $"Option {n}")];
        (PollFrame Frame, string Sentence)[] unfit =
        [
            (Polls.Secret with { Kind = "show-of-hands" }, nameof(Sentences.PollKindUnknown)),
            (Polls.Secret with { Question = " " }, nameof(Sentences.PollQuestionMissing)),
            (Polls.Secret with { Question = new string('q', 301) }, nameof(Sentences.PollQuestionTooLong)),
            (Polls.Secret with { Question = new string('q', 2000) }, nameof(Sentences.PollQuestionTooLong)),
            (Polls.Secret with { Question = "Who calls 98765 43210?" }, nameof(Sentences.TextHoldsPersonalData)),
            (Polls.Secret with { Options = [] }, nameof(Sentences.PollOptionsMissing)),
            (Polls.Secret with { Options = ["Only one"] }, nameof(Sentences.PollOptionsMissing)),
            (Polls.Secret with { Options = ["One", " "] }, nameof(Sentences.PollOptionsMissing)),
            (Polls.Secret with { Options = Many(21) }, nameof(Sentences.PollOptionsTooMany)),
            (Polls.Secret with { Options = Many(60) }, nameof(Sentences.PollOptionsTooMany)),
            (Polls.Secret with { Kind = "ranking", Options = Many(9) }, nameof(Sentences.PollOptionsTooMany)),
            (Polls.Secret with { Options = ["One", new string('o', 121)] }, nameof(Sentences.PollOptionTooLong)),
            (Polls.Secret with { Options = ["One", "Rekha, 14, from Basirhat"] }, nameof(Sentences.TextHoldsPersonalData)),
            (Polls.Secret with { Options = ["Shelter homes", "Courts", "SHELTER  homes!"] }, nameof(Sentences.PollOptionTwice)),
            (Polls.Secret with { Kind = "multiple-choice", AtMost = 0 }, nameof(Sentences.PollAtMostOutOfRange)),
            (Polls.Secret with { Kind = "multiple-choice", AtMost = 4 }, nameof(Sentences.PollAtMostOutOfRange)),
            (Polls.Secret with { Kind = "dot-vote", AtMost = 11 }, nameof(Sentences.PollAtMostOutOfRange)),
            (Rating with { LowEnd = new string('l', 121) }, nameof(Sentences.PollOptionTooLong)),
            (Rating with { HighEnd = "rekha@example.org" }, nameof(Sentences.TextHoldsPersonalData)),
            (Agreement, nameof(Sentences.PollStatementsMissing)),
            (Agreement with { Options = ["7"] }, nameof(Sentences.PollStatementUnknown)),
            (Agreement with { Options = ["seven"] }, nameof(Sentences.PollStatementUnknown)),
        ];
        foreach (var (frame, sentence) in unfit)
            await workshop.RefuseAsync(workshop.Drafting(frame), sentence);

        (await workshop.CountAsync<Poll>()).ShouldBe(0);
        (await workshop.NowAsync()).LastPoll.ShouldBe(0);
        (await workshop.DraftAsync(Polls.Secret with { Question = new string('q', 300), Options = Many(20) })).Options.Count.ShouldBe(20);
        (await workshop.DraftAsync(Polls.Secret with { Kind = "ranking", Options = Many(8) })).Places.ShouldBe(8);
    }

    [Fact]
    public async Task The_room_is_asked_about_inputs_only_while_they_stand()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        for (var n = 1; n <= 3; n++)
            await workshop.SayAsync("asha", $"Point {n}");
        var draft = await workshop.DraftAsync(Agreement with { Options = ["1", "3"] });
        (await workshop.ViewAsync(draft)).Options.ShouldBe(["Point 1", "Point 3"]);

        await workshop.RefuseAsync(workshop.Drafting(Agreement with { Options = ["1", "01"] }), nameof(Sentences.PollOptionTwice));

        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") });
        await workshop.DoAsync(new Hide(workshop.Id, 2, "off the subject") { By = Workshop.Organiser });

        await workshop.RefuseAsync(workshop.Drafting(Agreement with { Options = ["2"] }), nameof(Sentences.PollStatementGone));
        await workshop.RefuseAsync(new OpenPoll(workshop.Id, draft.Number) { By = Workshop.Organiser }, nameof(Sentences.PollStatementGone));
        (await workshop.ViewAsync(draft)).Options.ShouldBe(["", "Point 3"]);
    }

    [Fact]
    public async Task A_draft_is_written_again_and_its_old_words_are_blanked()
    {
        using var workshop = await Workshop.OpenAsync();
        var draft = await workshop.DraftAsync(Polls.Secret);
        await workshop.Store.Transcript.KeepAsync("here", [new TranscriptLine("1", """{"type":"message","id":"1","text":"Hostile witnesses?"}""", [draft.TextKey])], default);

        var redraft = new RedraftPoll(workshop.Id, 1, Words with { IsSecret = false }) { By = Workshop.Organiser };
        await workshop.DoAsync(redraft);
        await workshop.DoAsync(redraft);

        var now = await workshop.NowAsync(draft);
        (now.Kind, now.Question, now.Options.Count, now.IsSecret).ShouldBe(("open-text", "What is missing?", 0, false));
        (await workshop.RowsAsync("poll.redrafted")).ShouldBe(1);
        (await workshop.Store.Transcript.FindAsync("here", "1", default))!.Json.ShouldNotContain("Hostile");
        await workshop.RefuseAsync(redraft with { Frame = Words with { Question = "" } }, nameof(Sentences.PollQuestionMissing));
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task The_words_of_a_draft_that_is_thrown_away_are_blanked()
    {
        using var workshop = await Workshop.OpenAsync();
        var draft = await workshop.DraftAsync(Polls.Secret);
        await workshop.Store.Transcript.KeepAsync("here", [new TranscriptLine("1", """{"type":"message","id":"1","text":"Hostile witnesses?"}""", [draft.TextKey])], default);

        await workshop.DoAsync(new DropPoll(workshop.Id, 1) { By = Workshop.Organiser });

        (await workshop.Store.Transcript.FindAsync("here", "1", default))!.Json.ShouldNotContain("Hostile");
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("Hostile").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_opened_once_stays_as_it_was_asked()
    {
        using var workshop = await Polls.HallAsync(1);
        var poll = await workshop.AskAsync(Polls.Named);

        await RefuseAllAsync();
        await workshop.DoAsync(new PausePoll(workshop.Id, 1) { By = Workshop.Organiser });
        await RefuseAllAsync();
        await workshop.CloseAsync(poll);
        await RefuseAllAsync();

        (await workshop.NowAsync(poll)).IsSecret.ShouldBeFalse();

        async Task RefuseAllAsync()
        {
            await workshop.RefuseAsync(new RedraftPoll(workshop.Id, 1, Polls.Secret) { By = Workshop.Organiser }, nameof(Sentences.PollNoDraft));
            await workshop.RefuseAsync(new DropPoll(workshop.Id, 1) { By = Workshop.Organiser }, nameof(Sentences.PollNoDraft));
        }
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_every_poll_is_secret()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.ChathamHouse);

        await workshop.RefuseAsync(workshop.Drafting(Polls.Named), nameof(Sentences.PollAlwaysSecret));
        (await workshop.DraftAsync(Polls.Secret)).IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_question_is_asked_again_only_when_the_first_round_is_closed()
    {
        using var workshop = await Polls.HallAsync(3);
        var first = await workshop.AskAsync(Polls.Named with { Kind = "multiple-choice", AtMost = 2 });
        var again = new AskAgain(workshop.Id, 1) { By = Workshop.Organiser, Key = "again" };
        await workshop.RefuseAsync(again with { Number = 9 }, nameof(Sentences.NoSuchPoll));
        await workshop.RefuseAsync(again, nameof(Sentences.PollNotClosed));
        await workshop.CloseAsync(first);

        var second = await workshop.DoAsync(again);
        (await workshop.DoAsync(again)).Number.ShouldBe(2);

        (second.Again, second.State, second.IsSecret, second.IsLive, second.AtMost, second.Question).ShouldBe((1, PollState.Draft, false, true, 2, first.Question));
        second.Options.ShouldBe(first.Options);
        (await workshop.CountAsync<Poll>()).ShouldBe(2);
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_consultation_that_is_closed_or_has_two_hundred_polls_takes_no_more()
    {
        using var workshop = await Workshop.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, DraftPoll.Most).Select(_ => workshop.DraftAsync(Polls.Secret)));
        await workshop.RefuseAsync(workshop.Drafting(Polls.Secret), nameof(Sentences.ListTooLong));

        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(new CloseConsultation(other.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(workshop.Drafting(Polls.Secret) with { ConsultationId = other.Id }, nameof(Sentences.ConsultationClosed));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }
}
