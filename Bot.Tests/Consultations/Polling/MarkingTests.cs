using Bot.Tests.Storage;
using Consultations.Polling;

namespace Bot.Tests.Consultations.Polling;

using Sentences = global::Consultations.Sentences;

/// <summary>How a ballot of each kind is filled in, and what the ballots add up to.</summary>
public sealed class MarkingTests
{
    [Fact]
    public async Task Single_choice_is_just_one()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret);

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotJustOne), [0, 0, 0], [1, 1, 0], [2, 0, 0], [-1, 1, 1], [int.MaxValue, int.MaxValue, 3]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [], [1], [0, 0, 0, 1]);
        await workshop.RefuseAsync(Polls.Saying(Polls.Seat(1), poll, "Weak evidence"), nameof(Sentences.BallotOfAnother));
        await workshop.RefuseAsync(new CastBallot(poll.Id, new Choice([1, 0, 0], ["and more"])) { By = Polls.Seat(1) }, nameof(Sentences.BallotOfAnother));

        (await TotalAsync(workshop, poll, [1, 0, 0], [0, 0, 1], [0, 0, 1])).Counts.ShouldBe([1, 0, 2]);
    }

    [Fact]
    public async Task Multiple_choice_is_one_to_so_many()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { Kind = "multiple-choice", AtMost = 2 });

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotTooMany), [1, 1, 1]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotEmpty), [0, 0, 0], [2, 0, 0], [-1, 1, 1]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [1, 1], [1, 0, 0, 1]);

        (await TotalAsync(workshop, poll, [1, 1, 0], [0, 1, 0], [0, 1, 1])).Counts.ShouldBe([1, 3, 1]);
    }

    [Fact]
    public async Task A_rating_is_one_of_five_levels()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(new PollFrame { Kind = "rating", Question = "How ready is your district?", LowEnd = "Not at all", HighEnd = "Fully" });

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotJustOne), [0, 0, 0, 0, 0], [1, 0, 0, 0, 1], [4, 0, 0, 0, 0]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [4], [0, 0, 0, 0, 0, 1]);

        (await TotalAsync(workshop, poll, [0, 0, 0, 1, 0], [0, 0, 0, 1, 0], [0, 0, 0, 0, 1])).Counts.ShouldBe([0, 0, 0, 2, 1]);
    }

    [Fact]
    public async Task A_ranking_names_every_place_once()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { Kind = "ranking" });

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotSkipsAPlace), [1, 2, 4], [1, 1, 2], [0, 1, 2], [1, 2, 0], [0, 0, 0], [-1, 2, 3]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [1, 2], [1, 2, 3, 4]);

        var total = await TotalAsync(workshop, poll, [1, 2, 3], [1, 3, 2], [3, 1, 2]);
        total.Counts.ShouldBe([4, 3, 2]);
        total.Before[0].ShouldBe([0, 2, 2]);
        total.Before[2].ShouldBe([1, 1, 0]);
    }

    [Fact]
    public async Task Dots_are_at_most_so_many()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(Polls.Secret with { Kind = "dot-vote", AtMost = 4 });

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotTooManyDots), [3, 2, 0], [5, 0, 0], [0, 0, int.MaxValue], [int.MaxValue, int.MaxValue, 3]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotEmpty), [0, 0, 0], [5, -1, 0], [-1, 0, 0]);
        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [4], [1, 1, 1, 1]);

        (await TotalAsync(workshop, poll, [4, 0, 0], [2, 1, 1], [0, 1, 0])).Counts.ShouldBe([6, 2, 1]);
    }

    [Fact]
    public async Task Each_statement_is_agreed_with_or_not_or_passed_over()
    {
        using var workshop = await Polls.HallAsync(3);
        await workshop.SayAsync("d1", "Shelters in every district");
        await workshop.SayAsync("d1", "One number to call");
        var poll = await workshop.AskAsync(new PollFrame { Kind = "agreement", Question = "Which of these does the room stand behind?", Options = ["1", "2"] });

        await RefuseAsync(workshop, poll, nameof(Sentences.BallotOfAnother), [2, 0], [-2, 0], [1], [1, 1, 1]);

        var total = await TotalAsync(workshop, poll, [1, -1], [1, 0], [0, 0]);
        total.Counts.ShouldBe([2, 0]);
        total.Against.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task An_open_answer_is_one_to_three_words_of_ones_own_that_name_nobody()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(new PollFrame { Kind = "open-text", Question = "What is missing?" });
        var first = Polls.Seat(1);

        await workshop.RefuseAsync(Polls.Saying(first, poll), nameof(Sentences.BallotWordsMissing));
        await workshop.RefuseAsync(Polls.Saying(first, poll, "pensions", " "), nameof(Sentences.BallotWordsMissing));
        await workshop.RefuseAsync(Polls.Voting(first, poll, 1), nameof(Sentences.BallotWordsMissing));
        await workshop.RefuseAsync(Polls.Saying(first, poll, "a", "b", "c", "d"), nameof(Sentences.BallotTooManyWords));
        await workshop.RefuseAsync(Polls.Saying(first, poll, new string('w', 41)), nameof(Sentences.BallotWordTooLong));
        await workshop.RefuseAsync(Polls.Saying(first, poll, "pensions", "call 98765 43210"), nameof(Sentences.TextHoldsPersonalData));
        (await workshop.CountAsync<SecretBallot>()).ShouldBe(0);

        await workshop.DoAsync(Polls.Saying(first, poll, "pensions", "Shelters", "PENSIONS"));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(2), poll, "shelters", "आश्रय"));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(3), poll, "shelters", new string('w', 40)));

        var words = (await workshop.CountAsync(poll)).Total!.Words;
        words.Select(word => (word.Word, word.Count)).Take(2).ShouldBe([("shelters", 3), ("pensions", 1)]);
        words.Select(word => word.Word).ShouldContain("आश्रय");
        await workshop.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task Words_are_cleaned_and_screened_together()
    {
        using var workshop = await Polls.HallAsync(3);
        var poll = await workshop.AskAsync(new PollFrame { Kind = "open-text", Question = "What is missing?" });

        await workshop.RefuseAsync(Polls.Saying(Polls.Seat(1), poll, "98765", "43210"), nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Polls.Saying(Polls.Seat(1), poll, "Rekha", "14", "from Basirhat"), nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(Polls.Saying(Polls.Seat(1), poll, "\u001f"), nameof(Sentences.BallotWordsMissing));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(1), poll, "  legal \u001f\n aid  "));
        (await workshop.DoAsync(Polls.Saying(Polls.Seat(1), poll, "legal aid"))).IsRepeat.ShouldBeTrue();
        await workshop.DoAsync(Polls.Saying(Polls.Seat(2), poll, "pensions", "shelters", "legal aid"));
        await workshop.DoAsync(Polls.Saying(Polls.Seat(3), poll, "Legal Aid"));

        (await workshop.CountAsync(poll)).Total!.Words.Select(word => (word.Word, word.Count)).ShouldBe([("legal aid", 3), ("pensions", 1), ("shelters", 1)]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_what_was_asked_and_what_was_given()
    {
        using var workshop = await Polls.HallAsync(1);
        var poll = await workshop.AskAsync(Polls.Secret with { Kind = "dot-vote", AtMost = 4 });

        var refusal = (await workshop.Desk.TakeAsync(Polls.Voting(Polls.Seat(1), poll, 3, 2, 1))).Refusal!;

        refusal.Values.ShouldBe([4, 6L]);
    }

    private static async Task RefuseAsync(Workshop workshop, Poll poll, string sentence, params int[][] ballots)
    {
        foreach (var marks in ballots)
            await workshop.RefuseAsync(Polls.Voting(Polls.Seat(1), poll, marks), sentence);
        (await workshop.ViewAsync(poll)).Votes.ShouldBe(0);
    }

    /// <summary>The seats from 1 on hand these ballots in; then the poll is closed.</summary>
    private static async Task<Tally> TotalAsync(Workshop workshop, Poll poll, params int[][] ballots)
    {
        for (var n = 1; n <= ballots.Length; n++)
            await workshop.DoAsync(Polls.Voting(Polls.Seat(n), poll, ballots[n - 1]));
        var total = (await workshop.CountAsync(poll)).Total!;
        total.Votes.ShouldBe(ballots.Length);
        await workshop.ShouldBeSoundAsync();
        return total;
    }
}
