using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class InviteTests
{
    [Fact]
    public async Task Only_an_organiser_invites()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
            await workshop.RefuseAsync(Facilitator(workshop) with { By = by }, nameof(Sentences.OnlyOrganisers));
    }

    [Fact]
    public async Task A_facilitator_belongs_to_a_consultation()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(Facilitator(workshop) with { ConsultationId = null }, nameof(Sentences.NotInThatConsultation));
        await workshop.RefuseAsync(Facilitator(workshop) with { ConsultationId = Guid.NewGuid() }, nameof(Sentences.NotInThatConsultation));
    }

    [Fact]
    public async Task An_invitation_works_once_and_answers_its_owner_the_same_again()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = (await workshop.DoAsync(Facilitator(workshop))).Code;

        var once = await workshop.DoAsync(Accept(code, "meera"));
        var again = await workshop.DoAsync(Accept(code, "meera"));

        once.ReturnKey.ShouldNotBeNull();
        again.Grant.Id.ShouldBe(once.Grant.Id);
        again.ReturnKey.ShouldBeNull();
        await workshop.RefuseAsync(Accept(code, "thief"), nameof(Sentences.InvitationUsed));
        (await workshop.CountAsync<Grant>()).ShouldBe(2);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(r => r.What == "role.granted" && r.Chain == workshop.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task It_opens_until_its_last_moment()
    {
        using var workshop = await Workshop.OpenAsync();
        var (early, late) = ((await workshop.DoAsync(Facilitator(workshop))).Code, (await workshop.DoAsync(Facilitator(workshop))).Code);
        workshop.Store.Clock.Now += Invite.Validity - TimeSpan.FromSeconds(1);
        await workshop.DoAsync(Accept(early, "meera"));
        workshop.Store.Clock.Now += TimeSpan.FromSeconds(1);

        await workshop.RefuseAsync(Accept(late, "late"), nameof(Sentences.InvitationExpired));
        await workshop.RefuseAsync(Accept("NONESUCH23", "late"), nameof(Sentences.CodeUnknown));
    }

    [Fact]
    public async Task Its_code_is_stored_nowhere()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = (await workshop.DoAsync(Facilitator(workshop))).Code;
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf(code).ShouldBeFalse();
        workshop.Store.HoldsTraceOf(Codes.Hash(code)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_invited_is_told_without_a_name()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.FacilitatorAsync("meera");

        var notice = await workshop.Store.ReadAsync(books => books.All<OutboxRow>().Single().Notice);

        Notice.Read(notice).ShouldBe(new RoleGiven(2));
        notice.ShouldNotContain("meera");
    }

    [Fact]
    public async Task A_facilitator_of_one_consultation_is_nobody_in_another()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        var meera = await workshop.FacilitatorAsync("meera", other.Id);

        await workshop.RefuseAsync(new SetDoor(workshop.Id, true, null) { By = meera }, nameof(Sentences.OnlyFacilitators));
        (await workshop.DoAsync(new SetDoor(other.Id, true, null) { By = meera })).JoiningLocked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_role_that_was_taken_back_opens_nothing_and_its_holder_is_told()
    {
        using var workshop = await Workshop.OpenAsync();
        var meera = await workshop.FacilitatorAsync();

        var taken = await workshop.DoAsync(Revoke(2));
        await workshop.DoAsync(Revoke(2));

        await workshop.RefuseAsync(new SetDoor(workshop.Id, true, null) { By = meera }, nameof(Sentences.OnlyFacilitators));
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Count(r => r.What == "role.revoked"))).ShouldBe(1);
        (await workshop.Store.ReadAsync(books => books.All<OutboxRow>().Where(o => o.PersonId == taken.PersonId).Select(o => o.Notice).ToList()))
            .Select(Notice.Read).ShouldBe([new RoleTaken()]);
    }

    [Fact]
    public async Task Only_an_organiser_takes_a_role_back_and_only_one_that_there_is()
    {
        using var workshop = await Workshop.OpenAsync();
        var meera = await workshop.FacilitatorAsync();

        await workshop.RefuseAsync(Revoke(2) with { By = meera }, nameof(Sentences.OnlyOrganisers));
        await workshop.RefuseAsync(Revoke(99), nameof(Sentences.NoSuchGrant));
    }

    [Fact]
    public async Task The_last_organiser_stays_and_a_second_one_may_go()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RefuseAsync(Revoke(1), nameof(Sentences.LastOrganiserStays));
        var code = (await workshop.DoAsync(new Invite(Role.Organiser, workshop.Id, "Devi") { By = Workshop.Organiser })).Code;
        await workshop.DoAsync(Accept(code, "devi"));

        (await workshop.DoAsync(Revoke(1))).RevokedAt.ShouldNotBeNull();

        await workshop.RefuseAsync(Revoke(2) with { By = Workshop.Door("devi") }, nameof(Sentences.LastOrganiserStays));
    }

    [Fact]
    public async Task An_organiser_organises_everywhere_whatever_they_were_invited_from()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = (await workshop.DoAsync(new Invite(Role.Organiser, workshop.Id, "Devi") { By = Workshop.Organiser })).Code;

        (await workshop.DoAsync(Accept(code, "devi"))).Grant.ConsultationId.ShouldBeNull();
    }

    [Fact]
    public async Task The_house_makes_a_first_organisers_link_only_as_long_as_it_has_none()
    {
        using var store = new TempStore();
        var first = (await store.Desk.TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done.Key!;
        var second = (await store.Desk.TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done.Key!;

        (await store.Desk.TakeAsync(Accept(first, "thief"))).Refusal!.Key.ShouldBe(nameof(Sentences.CodeUnknown));
        (await store.Desk.TakeAsync(new InviteFirstOrganiser { By = People.Nobody })).Done.Key.ShouldBeNull();
        (await store.Desk.TakeAsync(Accept(second, "organiser"))).Done.Grant.Role.ShouldBe(Role.Organiser);
        (await store.Desk.TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done.Key.ShouldBeNull();
    }

    [Fact]
    public async Task The_first_organisers_link_lasts_a_day()
    {
        using var store = new TempStore();
        var key = (await store.Desk.TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done.Key!;
        store.Clock.Now += InviteFirstOrganiser.Validity;

        (await store.Desk.TakeAsync(Accept(key, "organiser"))).Refusal!.Key.ShouldBe(nameof(Sentences.InvitationExpired));
    }

    private static Invite Facilitator(Workshop workshop) => new(Role.Facilitator, workshop.Id, "Meera") { By = Workshop.Organiser };

    private static AcceptInvitation Accept(string code, string who) => new(code) { By = Workshop.Door(who) };

    private static RevokeGrant Revoke(int number) => new(number) { By = Workshop.Organiser };
}
