using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Joining;

using Sentences = global::Consultations.Sentences;

public sealed class ForgetMeTests
{
    [Fact]
    public async Task What_they_said_stays_as_a_delegates_and_no_link_door_or_export_remembers_them()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        var key = (await workshop.JoinAsync("asha", "Asha Rao")).ReturnKey!;
        await workshop.SayAsync("asha", "The shelter homes are full");
        (await workshop.LabelAsync(1)).ShouldBe("Asha Rao");
        await workshop.ExportAsync();

        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });

        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
        (await workshop.FindAsync(1)).Text.ShouldBe("The shelter homes are full");
        await workshop.RefuseAsync(new ComeBack(key) { By = People.Nobody }, nameof(Sentences.LinkUnknown));
        await workshop.RefuseAsync(new OpenExport("link") { By = Asker.House }, nameof(Sentences.DownloadGone));
        await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") }, nameof(Sentences.JoinFirst));
        await workshop.RefuseAsync(new SetStanding(workshop.Id, 1, Standing.Joined) { By = Workshop.Organiser }, nameof(Sentences.NoSuchDelegate));
        (await workshop.Store.ReadAsync(books => Verification.Of(books).Findings)).ShouldBeEmpty();
    }

    [Fact]
    public async Task They_may_join_again_as_somebody_new()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");
        await workshop.SayAsync("asha", "Said before");
        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });

        var again = await workshop.JoinAsync("asha", "Asha Rao");

        (again.IsNew, again.Delegate.Number).ShouldBe((true, 2));
        await workshop.RefuseAsync(new Withdraw(workshop.Id, 1) { By = Workshop.Door("asha") }, nameof(Sentences.NotYours));
    }

    [Fact]
    public async Task Twice_is_once()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha");
        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });
        var rows = await workshop.CountAsync<LedgerRow>();

        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("asha") });

        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
    }

    [Fact]
    public async Task Roles_go_with_the_person()
    {
        using var workshop = await Workshop.OpenAsync();
        var meera = await workshop.FacilitatorAsync();

        await workshop.DoAsync(new ForgetMe { By = meera });

        (await workshop.Store.ReadAsync(books => books.All<Grant>().Single(g => g.Number == 2))).RevokedAt.ShouldNotBeNull();
        await workshop.RefuseAsync(new SetDoor(workshop.Id, true, null) { By = meera }, nameof(Sentences.OnlyFacilitators));
    }

    [Fact]
    public async Task The_last_organiser_hands_over_first()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RefuseAsync(new ForgetMe { By = Workshop.Organiser }, nameof(Sentences.LastOrganiserStays));
        var code = (await workshop.DoAsync(new Invite(Role.Organiser, null, "Devi") { By = Workshop.Organiser })).Code;
        await workshop.DoAsync(new AcceptInvitation(code) { By = Workshop.Door("devi") });

        await workshop.DoAsync(new ForgetMe { By = Workshop.Organiser });
    }

    [Fact]
    public async Task Neither_the_inviters_chat_nor_the_files_remember_whom_a_role_was_meant_for()
    {
        using var workshop = await Workshop.OpenAsync();
        var invited = await workshop.DoAsync(new Invite(Role.Facilitator, workshop.Id, "Meera Nair") { By = Workshop.Organiser });
        await workshop.DoAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door("meera") });
        await workshop.Store.Transcript.KeepAsync("conversation-organiser",
            [new TranscriptLine("1", """{"type":"message","id":"1","text":"invite facilitator Meera Nair"}""", [invited.Key])], default);

        await workshop.DoAsync(new ForgetMe { By = Workshop.Door("meera") });
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf("Meera Nair").ShouldBeFalse();
    }
}
