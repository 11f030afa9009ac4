using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;

namespace Bot.Tests.Consultations.Joining;

using Sentences = global::Consultations.Sentences;

public sealed class JoinTests
{
    [Fact]
    public async Task Whoever_joins_is_kept_as_they_said_and_gets_a_link_once()
    {
        using var workshop = await Workshop.OpenAsync();

        var joined = await workshop.DoAsync(workshop.Joining("asha") with { Designation = "Superintendent", Organisation = "State Police", MayBeNamed = true });

        joined.IsNew.ShouldBeTrue();
        joined.ReturnKey.ShouldNotBeNull();
        var kept = await workshop.Store.ReadAsync(books => books.All<Delegate>().Single());
        (kept.Number, kept.Name, kept.Designation, kept.Organisation, kept.Group, kept.Jurisdiction, kept.MayBeNamed, kept.Standing)
            .ShouldBe((1, "asha", "Superintendent", "State Police", "law-enforcement", "IN-MP", true, Standing.Joined));
    }

    [Fact]
    public async Task Joining_twice_is_joining_once()
    {
        using var workshop = await Workshop.OpenAsync();
        var once = await workshop.DoAsync(workshop.Joining("asha"));
        var rows = await workshop.CountAsync<LedgerRow>();

        var again = await workshop.DoAsync(workshop.Joining("asha") with { Name = "Somebody else" });

        (again.Delegate.Id, again.Delegate.Name, again.IsNew, again.ReturnKey).ShouldBe((once.Delegate.Id, "asha", false, null));
        (await workshop.CountAsync<Delegate>()).ShouldBe(1);
        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(workshop.Joining("asha") with { Code = "ZZZZZZ" }, nameof(Sentences.CodeUnknown));

        (await workshop.CountAsync<Person>()).ShouldBe(1);
    }

    [Fact]
    public async Task A_locked_door_lets_in_only_who_was_in_before()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: true, null) { By = Workshop.Organiser });

        await workshop.RefuseAsync(workshop.Joining("bina"), nameof(Sentences.JoiningLocked));
        (await workshop.DoAsync(workshop.Joining("asha"))).IsNew.ShouldBeFalse();

        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: false, null) { By = Workshop.Organiser });
        (await workshop.DoAsync(workshop.Joining("bina"))).IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task A_name_is_needed_and_has_its_length()
    {
        using var workshop = await Workshop.OpenAsync();
        var tooLong = new string('n', Delegate.LongestName + 1);

        await workshop.RefuseAsync(workshop.Joining("asha") with { Name = " " }, nameof(Sentences.NameMissing));
        await workshop.RefuseAsync(workshop.Joining("asha") with { Name = tooLong }, nameof(Sentences.NameTooLong));
        await workshop.RefuseAsync(workshop.Joining("asha") with { Designation = tooLong }, nameof(Sentences.NameTooLong));
        await workshop.RefuseAsync(workshop.Joining("asha") with { Organisation = tooLong }, nameof(Sentences.NameTooLong));
    }

    [Fact]
    public async Task A_second_person_of_the_same_name_is_another_person_and_those_who_look_after_the_room_are_told()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");

        var second = await workshop.JoinAsync("other", "Asha Rao");

        second.IsNew.ShouldBeTrue();
        second.Delegate.Number.ShouldBe(2);
        (await NoticesAsync(workshop)).ShouldBe([new SameName(2, 1)]);
    }

    [Fact]
    public async Task Whoever_is_not_admitted_yet_waits_and_says_nothing()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, Admission: true) { By = Workshop.Organiser });

        var joined = await workshop.DoAsync(workshop.Joining("asha"));

        joined.Delegate.Standing.ShouldBe(Standing.Waiting);
        (await NoticesAsync(workshop)).ShouldBe([new WaitingAtTheDoor(1)]);
        await workshop.RefuseAsync(workshop.Saying("asha", "Let me in"), nameof(Sentences.WaitForAdmission));

        workshop.Store.Clock.Now += TimeSpan.FromSeconds(1);
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Joined) { By = Workshop.Organiser });
        await workshop.SayAsync("asha", "Thank you");
        (await NoticesAsync(workshop))[^1].ShouldBe(new Admitted());
    }

    [Fact]
    public async Task Whoever_was_removed_does_not_come_back_by_the_code_nor_speak()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "Said before");
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });

        await workshop.RefuseAsync(workshop.Joining("asha"), nameof(Sentences.YouWereRemoved));
        await workshop.RefuseAsync(workshop.Saying("asha", "Said after"), nameof(Sentences.YouWereRemoved));
        (await workshop.FindAsync(1)).Text.ShouldBe("Said before");
    }

    private static async Task<List<Notice>> NoticesAsync(Workshop workshop) =>
        [.. (await workshop.Store.ReadAsync(books => books.All<OutboxRow>().ToList())).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => Notice.Read(row.Notice))];
}
