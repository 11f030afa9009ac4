using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Moderating;

using Sentences = global::Consultations.Sentences;

public sealed class MergeTests
{
    [Fact]
    public async Task Only_who_looks_after_the_room_proposes_it_and_of_two_who_are_there()
    {
        using var workshop = await TwiceAsync();

        await workshop.RefuseAsync(Propose(workshop) with { By = Workshop.Door("asha") }, nameof(Sentences.OnlyFacilitators));
        await workshop.RefuseAsync(Propose(workshop) with { Into = 2 }, nameof(Sentences.MergeWithThemselves));
        await workshop.RefuseAsync(Propose(workshop) with { Into = 9 }, nameof(Sentences.NoSuchDelegate));
        await workshop.RefuseAsync(Propose(workshop) with { Number = 9 }, nameof(Sentences.NoSuchDelegate));
    }

    [Fact]
    public async Task The_one_who_is_to_stay_is_asked_once_and_nothing_changes_before_they_agree()
    {
        using var workshop = await TwiceAsync();

        await workshop.DoAsync(Propose(workshop));
        await workshop.DoAsync(Propose(workshop));

        (await NoticesAsync(workshop, "asha")).ShouldBe([new SamePerson(2)]);
        (await workshop.LabelAsync(1)).ShouldBe("A. Rao");
        await workshop.RefuseAsync(Answer(workshop, "phone", true), nameof(Sentences.NobodyAsksToMerge));
        await workshop.RefuseAsync(Answer(workshop, "stranger", true), nameof(Sentences.JoinFirst));
    }

    [Fact]
    public async Task Once_they_agree_what_the_other_said_is_theirs_and_who_the_other_was_is_gone()
    {
        using var workshop = await TwiceAsync();
        await workshop.ExportAsync();
        await workshop.DoAsync(Propose(workshop));

        await workshop.DoAsync(Answer(workshop, "asha", true));
        var rows = await workshop.CountAsync<LedgerRow>();
        await workshop.DoAsync(Answer(workshop, "asha", true));

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
        (await workshop.LabelAsync(1)).ShouldBe("Asha Rao");
        (await NoticesAsync(workshop, "organiser")).ShouldContain(new MergeAgreed(1, 2));
        (await NoticesAsync(workshop, "organiser")).Count(notice => notice is MergeAgreed).ShouldBe(1);
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        await workshop.RefuseAsync(workshop.Saying("phone", "Once more"), nameof(Sentences.YouWereMerged));
        await workshop.RefuseAsync(workshop.Joining("phone"), nameof(Sentences.YouWereMerged));
        await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("phone") }, nameof(Sentences.NotYours));
        await workshop.RefuseAsync(new SetStanding(workshop.Id, 2, Standing.Joined) { By = Workshop.Organiser }, nameof(Sentences.NoSuchDelegate));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") });
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("A. Rao").ShouldBeFalse();
    }

    [Fact]
    public async Task A_record_that_was_read_before_is_not_handed_out_after()
    {
        using var workshop = await TwiceAsync();
        var read = await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Where(row => row.Chain == workshop.Id).Max(row => row.Position));
        await workshop.DoAsync(Propose(workshop));
        await workshop.DoAsync(Answer(workshop, "asha", true));

        await workshop.RefuseAsync(workshop.Exporting() with { ReadUpTo = new Dictionary<Guid, long> { [workshop.Id] = read } }, nameof(Sentences.Busy));
    }

    [Fact]
    public async Task If_they_decline_both_stay()
    {
        using var workshop = await TwiceAsync();
        await workshop.DoAsync(Propose(workshop));

        await workshop.DoAsync(Answer(workshop, "asha", false));
        await workshop.DoAsync(Answer(workshop, "asha", false));

        await workshop.RefuseAsync(Answer(workshop, "asha", true), nameof(Sentences.NobodyAsksToMerge));
        (await workshop.LabelAsync(1)).ShouldBe("A. Rao");
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(row => row.What == "merge.declined"))).ShouldBe(1);
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_door_is_theirs_only_once_it_is_linked()
    {
        using var workshop = await TwiceAsync();
        await workshop.DoAsync(Propose(workshop));
        await workshop.DoAsync(Answer(workshop, "asha", true));
        await workshop.RefuseAsync(new HandOver(workshop.Id, "key", "challenge x") { By = Workshop.Door("phone") }, nameof(Sentences.YouWereMerged));

        var code = (await workshop.DoAsync(new MakeDoorCode { By = Workshop.Door("asha") })).Code;
        await workshop.DoAsync(new LinkDoor(code) { By = Workshop.Door("phone") });

        await workshop.DoAsync(workshop.Saying("phone", "Here again"));
        (await workshop.LabelAsync(2)).ShouldBe("Asha Rao");
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Linked_the_other_way_round_the_place_that_is_left_stays()
    {
        using var workshop = await TwiceAsync();
        await workshop.DoAsync(Propose(workshop));
        await workshop.DoAsync(Answer(workshop, "asha", true));

        var code = (await workshop.DoAsync(new MakeDoorCode { By = Workshop.Door("phone") })).Code;
        await workshop.DoAsync(new LinkDoor(code) { By = Workshop.Door("asha") });

        await workshop.DoAsync(workshop.Saying("phone", "Here again"));
        (await workshop.LabelAsync(2)).ShouldBe("Asha Rao");
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    /// <summary>Somebody who joined twice; the second time they said something.</summary>
    private static async Task<Workshop> TwiceAsync()
    {
        var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.JoinAsync("phone", "A. Rao");
        await workshop.SayAsync("phone", "Said by telephone");
        return workshop;
    }

    private static ProposeMerge Propose(Workshop workshop) => new(workshop.Id, 2, 1) { By = Workshop.Organiser };

    private static AnswerMerge Answer(Workshop workshop, string who, bool agrees) => new(workshop.Id, 2, agrees) { By = Workshop.Door(who) };

    private static async Task<List<Notice>> NoticesAsync(Workshop workshop, string who)
    {
        var rows = await workshop.Store.ReadAsync(books =>
        {
            var person = Speaker.Read(books, Workshop.Door(who)).Person!.Id;
            return books.All<OutboxRow>().Where(o => o.PersonId == person).Select(o => o.Notice).ToList();
        });
        return [.. rows.Select(Notice.Read)];
    }
}
