using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Organising;

public sealed class RolesTests
{
    [Theory]
    [InlineData(Role.Observer, Role.Delegate)]
    [InlineData(Role.Rapporteur, Role.Rapporteur)]
    [InlineData(Role.Facilitator, Role.Facilitator)]
    public async Task Whoever_joins_may_do_what_a_delegate_may_and_keeps_what_they_had(Role given, Role afterwards)
    {
        using var workshop = await Workshop.OpenAsync();
        var omar = await workshop.WithRoleAsync(given, "omar");
        (await RoleAsync(workshop, omar)).ShouldBe(given);

        await workshop.DelegateAsync("omar");

        (await RoleAsync(workshop, omar)).ShouldBe(afterwards);
        await workshop.SayAsync("omar", "Homes are full");
    }

    [Fact]
    public async Task Who_waits_or_was_removed_is_no_delegate_and_a_role_holds_in_one_consultation()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, true) { By = Workshop.Organiser });
        var (asha, omar) = (await workshop.DelegateAsync("asha"), await workshop.WithRoleAsync(Role.Observer, "omar"));

        (await RoleAsync(workshop, asha)).ShouldBe(Role.None);
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Joined) { By = Workshop.Organiser });
        (await RoleAsync(workshop, asha)).ShouldBe(Role.Delegate);
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });
        (await RoleAsync(workshop, asha)).ShouldBe(Role.None);
        (await RoleAsync(workshop, omar, other.Id)).ShouldBe(Role.None);
        (await RoleAsync(workshop, Workshop.Organiser, other.Id)).ShouldBe(Role.Organiser);
    }

    private static Task<Role> RoleAsync(Workshop workshop, Asker who, Guid? consultation = null) => workshop.Store.ReadAsync(books =>
        Roles.Of(books, books.Find<Door>(who.Channel, who.UserId)!.PersonId, consultation ?? workshop.Id));
}
