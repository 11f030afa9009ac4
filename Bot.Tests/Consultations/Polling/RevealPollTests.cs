using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

public sealed class RevealPollTests
{
    [Fact]
    public async Task Breakdowns_are_shown_to_the_room_only_once_they_are_revealed()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 0, 1, 1, 2, 2, 0, 1);
        await workshop.RefuseAsync(Reveal(workshop), nameof(Sentences.PollNotClosed));
        await workshop.CloseAsync(poll);
        (await workshop.ViewAsync(poll)).IsBrokenDown.ShouldBeFalse();
        (await workshop.ViewAsync(poll, Role.Facilitator)).IsBrokenDown.ShouldBeTrue();

        await workshop.DoAsync(Reveal(workshop));
        await workshop.DoAsync(Reveal(workshop));

        (await workshop.ViewAsync(poll, Role.Observer)).IsBrokenDown.ShouldBeTrue();
        (await workshop.RowsAsync("poll.revealed")).ShouldBe(1);
        (await workshop.NoticesAsync(Polls.Seat(8))).Count(notice => notice is ResultShown).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_left_is_told_nothing()
    {
        using var workshop = await Polls.HallAsync(4);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.CloseAsync(poll);
        await workshop.DoAsync(new SetStanding(workshop.Id, 2, Standing.Removed) { By = Workshop.Organiser });

        await workshop.DoAsync(Reveal(workshop));

        (await workshop.NoticesAsync(Polls.Seat(2))).ShouldNotContain(new ResultShown(1));
        (await workshop.NoticesAsync(Polls.Seat(1))).ShouldContain(new ResultShown(1));
    }

    [Fact]
    public async Task A_stratum_of_one_mind_is_warned_of_before_it_is_shown()
    {
        using var english = new English();
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Secret);
        await workshop.VoteAsync(poll, 0, 1, 0, 2, 0, 1, 0, 2);
        await workshop.CloseAsync(poll);

        var refusal = (await workshop.Desk.TakeAsync(Reveal(workshop))).Refusal!;

        refusal.Key.ShouldBe(nameof(Sentences.PollUnanimousStratum));
        refusal.Sentence.ShouldContain("Madhya Pradesh");
        refusal.Sentence.ShouldNotContain("Maharashtra");
        (await workshop.NowAsync(poll)).IsRevealed.ShouldBeFalse();
        await workshop.DoAsync(Reveal(workshop) with { EvenUnanimous = true });
        (await workshop.NowAsync(poll)).IsRevealed.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_revealed_is_no_more_once_the_poll_is_opened_again()
    {
        using var workshop = await Polls.HallAsync(8);
        var poll = await workshop.AskAsync(Polls.Named with { IsLive = false });
        await workshop.VoteAsync(poll, 0, 0, 1, 1, 2, 2, 0, 1);
        await workshop.CloseAsync(poll);
        await workshop.DoAsync(Reveal(workshop));
        await workshop.Store.Transcript.KeepAsync("here", [new TranscriptLine("1", """{"type":"message","id":"1","text":"Three of four judges"}""", [poll.ResultKey])], default);
        await workshop.ExportAsync();

        await workshop.ReopenAsync(poll);

        var view = await workshop.ViewAsync(poll);
        (view.IsBrokenDown, view.Outcome).ShouldBe((false, null));
        (await workshop.Store.Transcript.FindAsync("here", "1", default))!.Json.ShouldNotContain("judges");
        await workshop.RefuseAsync(new global::Consultations.Exporting.OpenExport("link") { By = global::Consultations.Deciding.Asker.House }, nameof(Sentences.DownloadGone));
    }

    private static RevealPoll Reveal(Workshop workshop) => new(workshop.Id, 1, EvenUnanimous: false) { By = Workshop.Organiser };
}
