using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Summarising;

namespace Bot.Tests.Consultations.Joining;

using Sentences = global::Consultations.Sentences;

public sealed class LinkDoorsTests
{
    private static readonly Asker Phone = Workshop.Door("phone"), Teams = new("msteams", "29:asha", "19:personal");

    [Fact]
    public async Task A_new_door_becomes_its_owners_in_whatever_channel()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");

        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Teams });

        var speaker = await workshop.Store.ReadAsync(books => Speaker.Read(books, Teams));
        (speaker.Delegate?.Number, speaker.Consultation?.Id, speaker.Role).ShouldBe((1, workshop.Id, Role.Delegate));
        (await workshop.DoAsync(workshop.Saying("asha", "Said in Teams") with { By = Teams })).Contribution.AuthorId.ShouldBe(speaker.Delegate!.Id);
        await IsSoundAsync(workshop);
    }

    [Fact]
    public async Task The_same_code_in_the_same_door_answers_the_same_and_in_another_it_is_used()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var code = await CodeAsync(workshop);
        await workshop.DoAsync(new LinkDoor(code) { By = Teams });
        var rows = await workshop.CountAsync<LedgerRow>();

        workshop.Store.Clock.Now += DoorCode.Validity * 2;
        await workshop.DoAsync(new LinkDoor(code) { By = Teams });

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
        await workshop.RefuseAsync(new LinkDoor(code) { By = Phone }, nameof(Sentences.DoorCodeUsed));
    }

    [Fact]
    public async Task It_links_until_its_last_moment_and_only_the_newest_does()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RefuseAsync(new MakeDoorCode { By = Phone }, nameof(Sentences.JoinFirst));
        await workshop.JoinAsync("asha");
        var old = await CodeAsync(workshop);
        var code = await CodeAsync(workshop);

        await workshop.RefuseAsync(new LinkDoor(old) { By = Phone }, nameof(Sentences.DoorCodeUnknown));
        await workshop.RefuseAsync(new LinkDoor(code) { By = Workshop.Door("asha") }, nameof(Sentences.DoorCodeOfThisDoor));
        workshop.Store.Clock.Now += DoorCode.Validity - TimeSpan.FromSeconds(1);
        await workshop.DoAsync(new LinkDoor(code) { By = Phone });
        var late = await CodeAsync(workshop);
        workshop.Store.Clock.Now += DoorCode.Validity;
        await workshop.RefuseAsync(new LinkDoor(late) { By = Teams }, nameof(Sentences.DoorCodeExpired));
    }

    [Fact]
    public async Task A_code_is_stored_nowhere()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        var code = await CodeAsync(workshop);
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf(code).ShouldBeFalse();
        workshop.Store.HoldsTraceOf(Codes.Hash(code)).ShouldBeTrue();
    }

    [Fact]
    public async Task Two_delegates_of_one_consultation_become_the_one_whose_code_it_was()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        await workshop.JoinAsync("phone", "A. Rao");
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.SayAsync("phone", "Said by telephone");
        await workshop.ExportAsync();
        await workshop.Store.Transcript.KeepAsync("conversation-x", [new TranscriptLine("1", """{"type":"message","id":"1","text":"A. Rao said something"}""",
            [(await workshop.FindAsync(1)).Key])], default);

        var linked = await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Phone });

        linked.Merged.ShouldBe([workshop.Id]);
        (await workshop.LabelAsync(1)).ShouldBe("Asha Rao");
        var gone = await workshop.Store.ReadAsync(books => books.All<Delegate>().Single(d => d.Number == 1));
        (gone.Standing, gone.Name).ShouldBe((Standing.Merged, ""));
        await workshop.DoAsync(new Edit(workshop.Id, 1, "Put right from the first door") { By = Workshop.Door("asha") });
        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = Phone });
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        await IsSoundAsync(workshop);
        workshop.Store.Close();
        workshop.Store.HoldsTraceOf("A. Rao").ShouldBeFalse();
    }

    [Fact]
    public async Task Whatever_else_was_theirs_goes_over()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        var meera = await workshop.FacilitatorAsync("phone");
        await workshop.DoAsync(workshop.Joining("phone") with { Code = other.JoinCode });
        await workshop.DoAsync(new MarkSeen(workshop.Id, 3) { By = meera });
        await workshop.JoinAsync("asha");
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Joined) { By = Workshop.Organiser });
        var waiting = await workshop.CountAsync<OutboxRow>();

        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Phone });

        var owner = (await workshop.Store.ReadAsync(books => Speaker.Read(books, Workshop.Door("asha")))).Person!.Id;
        var theirs = await workshop.Store.ReadAsync(books => (
            Doors: books.All<Door>().Count(d => d.PersonId == owner),
            Chats: books.All<Conversation>().Where(c => c.PersonId == owner).Select(c => c.ConsultationId).ToList(),
            Places: books.All<Delegate>().Count(d => d.PersonId == owner),
            Seen: books.All<Seen>().Single(s => s.PersonId == owner).UpTo,
            Role: Roles.Of(books, owner, workshop.Id),
            Elsewhere: Roles.Of(books, owner, other.Id)));
        (theirs.Doors, theirs.Places, theirs.Seen, theirs.Role, theirs.Elsewhere).ShouldBe((2, 2, 3, Role.Facilitator, Role.Delegate));
        theirs.Chats.ShouldBe([workshop.Id, other.Id], ignoreOrder: true);
        (await workshop.CountAsync<OutboxRow>()).ShouldBe(waiting);
        await IsSoundAsync(workshop);
    }

    [Fact]
    public async Task Notices_that_wait_are_told_to_whom_they_have_become()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("phone");
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });

        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop, "organiser")) { By = Phone });

        var organiser = (await workshop.Store.ReadAsync(books => Speaker.Read(books, Workshop.Organiser))).Person!.Id;
        (await workshop.Store.ReadAsync(books => books.All<OutboxRow>().Select(o => o.PersonId).ToList())).ShouldAllBe(id => id == organiser);
        (await workshop.Store.ReadAsync(books => Speaker.Read(books, Phone))).Role.ShouldBe(Role.Organiser);
    }

    [Fact]
    public async Task A_matching_name_links_nothing_and_a_link_gives_no_role_that_neither_had()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.JoinAsync("phone", "Asha Rao");
        (await workshop.Store.ReadAsync(books => books.All<Door>().Where(d => d.UserId == "user-asha" || d.UserId == "user-phone").Select(d => d.PersonId).Distinct().Count())).ShouldBe(2);

        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Phone });

        await workshop.RefuseAsync(new SetDoor(workshop.Id, true, null) { By = Phone }, nameof(Sentences.OnlyFacilitators));
    }

    [Fact]
    public async Task Somebody_who_was_removed_stays_so_where_their_own_code_was_used()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.JoinAsync("phone");
        await workshop.DoAsync(new SetStanding(workshop.Id, 1, Standing.Removed) { By = Workshop.Organiser });

        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Phone });

        await workshop.RefuseAsync(workshop.Saying("phone", "Still here"), nameof(Sentences.YouWereRemoved));
    }

    [Fact]
    public async Task Forget_me_forgets_every_door()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("phone", "A. Rao");
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Phone });
        await workshop.DoAsync(new LinkDoor(await CodeAsync(workshop)) { By = Teams });

        await workshop.DoAsync(new ForgetMe { By = Phone });

        (await workshop.Store.ReadAsync(books => books.All<Door>().Count())).ShouldBe(1);
        (await workshop.CountAsync<DoorCode>()).ShouldBe(0);
        await IsSoundAsync(workshop);
        workshop.Store.Close();
        foreach (var trace in new[] { "Rao", "user-phone", "user-asha", "29:asha" })
            workshop.Store.HoldsTraceOf(trace).ShouldBeFalse(trace);
    }

    private static async Task<string> CodeAsync(Workshop workshop, string who = "asha") => (await workshop.DoAsync(new MakeDoorCode { By = Workshop.Door(who) })).Code;

    private static async Task IsSoundAsync(Workshop workshop) => (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
}
