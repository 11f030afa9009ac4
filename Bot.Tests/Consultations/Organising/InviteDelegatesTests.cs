using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

using Sentences = global::Consultations.Sentences;

public sealed class InviteDelegatesTests
{
    [Fact]
    public async Task Only_an_organiser_invites_and_to_a_consultation_that_goes_on()
    {
        using var workshop = await Workshop.OpenAsync();
        foreach (var by in new[] { People.Nobody, await workshop.DelegateAsync("asha"), await workshop.FacilitatorAsync() })
            await workshop.RefuseAsync(List(workshop) with { By = by }, nameof(Sentences.OnlyOrganisers));
        await workshop.RefuseAsync(List(workshop) with { ConsultationId = Guid.NewGuid() }, nameof(Sentences.NotInThatConsultation));

        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(List(workshop), nameof(Sentences.ConsultationClosed));
        await ExpireAsync(workshop);
        await workshop.RefuseAsync(List(workshop), nameof(Sentences.ConsultationOver));
        (await workshop.CountAsync<Invitation>()).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_list_again_makes_nothing_and_another_does()
    {
        using var workshop = await Workshop.OpenAsync();

        var once = await workshop.DoAsync(List(workshop));
        var again = await workshop.DoAsync(List(workshop));

        (once.Invited.Count, once.IsRepeat, again.Invited.Count, again.IsRepeat).ShouldBe((2, false, 0, true));
        once.Invited.Select(one => one.Code).ShouldBeUnique();
        (await workshop.Store.ReadAsync(books => books.All<Invitation>().Count(i => i.Role == Role.Delegate))).ShouldBe(2);
        (await workshop.Store.ReadAsync(books => books.All<LedgerRow>().Single(row => row.What == "invitations.made").Numbers)).ShouldBe("2,2");
        (await workshop.DoAsync(List(workshop) with { Key = "another line" })).Invited.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Five_hundred_at_once_and_no_more()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(List(workshop) with { Invitees = Many(501) }, nameof(Sentences.ListTooManyPeople));
        (await workshop.DoAsync(List(workshop) with { Invitees = Many(500) })).Invited.Count.ShouldBe(500);
    }

    [Fact]
    public async Task What_no_list_lets_through_no_command_does()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.RefuseAsync(List(workshop) with { Invitees = [new Invitee(1, "Asha 98765 43210", "", "", "")] }, nameof(Sentences.ListLineHoldsPersonalData));
        await workshop.RefuseAsync(List(workshop) with { Invitees = [new Invitee(1, new string('a', 121), "", "", "")] }, nameof(Sentences.NameTooLong));
        await workshop.RefuseAsync(List(workshop) with { Invitees = [new Invitee(1, "", "", "", "")] }, nameof(Sentences.ListNameMissing));
    }

    [Fact]
    public async Task An_invited_delegate_joins_through_a_locked_door_without_admission_and_once()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = await CodeAsync(workshop);
        await workshop.DoAsync(new SetDoor(workshop.Id, Locked: true, Admission: true) { By = Workshop.Organiser });

        var joined = await workshop.DoAsync(Using(workshop, code, "asha"));
        var again = await workshop.DoAsync(Using(workshop, code, "asha"));

        (joined.Delegate.Standing, joined.IsNew, again.IsNew, again.Delegate.Id == joined.Delegate.Id).ShouldBe((Standing.Joined, true, false, true));
        await workshop.RefuseAsync(Using(workshop, code, "thief"), nameof(Sentences.InvitationUsed));
        await workshop.RefuseAsync(workshop.Joining("thief"), nameof(Sentences.JoiningLocked));
        await workshop.RefuseAsync(Using(workshop, "NONESUCH23", "thief"), nameof(Sentences.CodeUnknown));
        await workshop.RefuseAsync(new AcceptInvitation(code) { By = Workshop.Door("thief") }, nameof(Sentences.InvitationForDelegate));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_waits_at_the_door_is_in_with_it()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = await CodeAsync(workshop);
        await workshop.DoAsync(new SetDoor(workshop.Id, null, Admission: true) { By = Workshop.Organiser });
        (await workshop.JoinAsync("asha")).Delegate.Standing.ShouldBe(Standing.Waiting);

        (await workshop.DoAsync(Using(workshop, code, "asha"))).Delegate.Standing.ShouldBe(Standing.Joined);

        await workshop.RefuseAsync(Using(workshop, code, "thief"), nameof(Sentences.InvitationUsed));
    }

    [Fact]
    public async Task An_invitation_gives_nobody_a_place_in_another_consultation_nor_does_a_role_give_one()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        var role = (await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meera") { By = Workshop.Organiser })).Code;

        await workshop.RefuseAsync(Using(workshop, await CodeAsync(workshop), "asha") with { Code = other.JoinCode }, nameof(Sentences.CodeUnknown));
        await workshop.RefuseAsync(Using(workshop, role, "asha"), nameof(Sentences.CodeUnknown));
    }

    [Fact]
    public async Task It_opens_until_its_last_moment_and_never_longer_than_names_are_kept()
    {
        using var workshop = await Workshop.OpenAsync();
        var made = await workshop.DoAsync(List(workshop));
        made.ExpiresAt.ShouldBe(workshop.Store.Clock.Now + InviteDelegates.Validity);
        workshop.Store.Clock.Now = made.ExpiresAt.AddSeconds(-1);
        await workshop.DoAsync(Using(workshop, made.Invited[0].Code, "asha"));
        workshop.Store.Clock.Now = made.ExpiresAt;
        await workshop.RefuseAsync(Using(workshop, made.Invited[1].Code, "bina"), nameof(Sentences.InvitationExpired));

        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil.AddDays(-1);
        (await workshop.DoAsync(List(workshop) with { Key = "late" })).ExpiresAt.ShouldBe(workshop.Consultation.KeptUntil);
    }

    [Fact]
    public async Task A_closed_or_expired_consultation_is_named()
    {
        using var workshop = await Workshop.OpenAsync();
        var code = await CodeAsync(workshop);
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        await workshop.RefuseAsync(Using(workshop, code, "asha"), nameof(Sentences.ConsultationClosed));

        await ExpireAsync(workshop);

        await workshop.RefuseAsync(Using(workshop, code, "asha"), nameof(Sentences.ConsultationOver));
    }

    [Theory]
    [InlineData("used")]
    [InlineData("expired")]
    public async Task Its_names_are_gone_once_it_is_used_or_the_day_of_deletion_has_come(string how)
    {
        using var workshop = await Workshop.OpenAsync();
        var made = await workshop.DoAsync(List(workshop) with { Invitees = [new Invitee(1, "Zubeida Khatun", "Sunrise Home", "", "")] });

        if (how == "used")
            await workshop.DoAsync(Using(workshop, made.Invited[0].Code, "asha"));
        else
            await ExpireAsync(workshop);

        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("Zubeida").ShouldBeFalse();
        workshop.Store.HoldsTraceOf("Sunrise").ShouldBeFalse();
        workshop.Store.HoldsTraceOf(made.Invited[0].Code).ShouldBeFalse();
    }

    private static async Task ExpireAsync(Workshop workshop)
    {
        workshop.Store.Clock.Now = workshop.Consultation.KeptUntil;
        await workshop.DoAsync(new DeleteExpired(workshop.Id) { By = Asker.House });
    }

    private static async Task<string> CodeAsync(Workshop workshop) => (await workshop.DoAsync(List(workshop))).Invited[0].Code;

    private static Join Using(Workshop workshop, string code, string who) => workshop.Joining(who) with { InvitationHash = Codes.Hash(code) };

    private static List<Invitee> Many(int count) => [.. Enumerable.Range(1, count).Select(line => new Invitee(line, $"Person {(char)('a' + (line % 26))}", "", "", ""))];

    private static InviteDelegates List(Workshop workshop) => new(workshop.Id, "the line", Many(2)) { By = Workshop.Organiser };
}
