using Consultations.Organising;

namespace Bot.Tests.Dialogs.Organising;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class OrganisingLinesTests
{
    [Fact]
    public async Task A_consultation_is_set_up_by_a_guided_dialog()
    {
        using var hall = await Hall.OpenAsync();
        var organiser = hall.Organiser;

        (await organiser.SayAsync("new consultation")).Text.ShouldBe(Said.AskTitle);
        (await organiser.SayAsync("Conclave in Assam")).Text.ShouldBe(Said.AskCity);
        (await organiser.SayAsync("Guwahati")).Text.ShouldBe(Said.AskDays);
        (await organiser.SayAsync("next week")).Text.ShouldContain(Said.DaysHow);
        (await organiser.SayAsync("2019-06-01 to 2019-06-02")).Text.ShouldBe(Said.AskInvited);
        (await organiser.SayAsync("Assam, Atlantis")).Text.ShouldContain("“Atlantis”");
        var made = await organiser.SayAsync("Assam, Northeast India, Madya Pradesh");

        made.Text.ShouldContain("Stored as Madhya Pradesh (IN-MP).");
        made.Text.ShouldContain("https://bot.example/#j=");
        var kept = await FindAsync(hall, "Conclave in Assam");
        (kept.Place, kept.FirstDay.ToString(), kept.LastDay.ToString()).ShouldBe(("Guwahati", "2019-06-01", "2019-06-02"));
        kept.Invited.ShouldContain("IN-NL");
        kept.Invited.Count(code => code == "IN-AS").ShouldBe(1);
    }

    [Theory]
    [InlineData("\"Conclave in Assam\" in Bhopal on 2019-02-28 for IN-MP, Maharashtra", "Bhopal", "2019-02-28", "2019-02-28", "IN-MP,IN-MH")]
    [InlineData("“Conclave in Assam” in New Delhi on 2019-02-28 to 2019-03-01 for Orissa", "New Delhi", "2019-02-28", "2019-03-01", "IN-OD")]
    [InlineData("\"Conclave in Assam\"", "", "", "", "")]
    [InlineData("Conclave in Assam", "", "", "", "")]
    [InlineData("\"Conclave in Assam\" on 2019-02", "", "2019-02", "2019-02", "")]
    public async Task One_line_sets_it_up(string line, string place, string first, string last, string invited)
    {
        using var hall = await Hall.OpenAsync();

        await hall.Organiser.SayAsync($"new consultation {line}");

        var kept = await FindAsync(hall, "Conclave in Assam");
        (kept.Place, kept.FirstDay.ToString(), kept.LastDay.ToString(), string.Join(',', kept.Invited)).ShouldBe((place, first, last, invited));
    }

    [Theory]
    [InlineData("\"Conclave in Assam\" for Assam, Atlantis", "Atlantis")]
    [InlineData("\"Conclave in Assam\" on 2019-02-31 for Assam", "2019-02-28 to 2019-03-01")]
    [InlineData("\"x\" for Assam", "Give a title of 3 to 200 characters")]
    public async Task What_of_a_line_is_not_understood_is_asked_for(string line, string told)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync($"new consultation {line}")).Text.ShouldContain(told);

        (await hall.ReadAsync(books => books.All<Consultation>().Count())).ShouldBe(1);
        (await hall.Organiser.SayAsync("cancel")).Text.ShouldBe(Said.Cancelled);
    }

    [Fact]
    public async Task The_same_line_delivered_again_makes_nothing_twice()
    {
        using var hall = await Hall.OpenAsync();

        await hall.Organiser.SayAsync("new consultation \"Conclave in Assam\"", "line-1");
        await hall.Organiser.SayAsync("new consultation \"Conclave in Assam\"", "line-1");

        (await hall.ReadAsync(books => books.All<Consultation>().Count())).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_but_an_organiser_organises()
    {
        using var hall = await Hall.OpenAsync();
        foreach (var who in new[] { await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera") })
        {
            foreach (var line in new[] { "new consultation", "rule named", "k 9", "keep 9 days", "close consultation", "reopen", "invite organiser X", "roles", "revoke 1", "verify", "export md" })
                (await who.SayAsync(line)).Text.ShouldBe(Refused.OnlyOrganisers, line);
        }
    }

    [Fact]
    public async Task The_rule_k_and_the_day_of_deletion_are_set_and_shown()
    {
        using var hall = await Hall.OpenAsync();
        var organiser = hall.Organiser;

        (await organiser.SayAsync("rule")).Offered.ShouldBe(["rule named", "rule by group", "rule chatham house"]);
        await organiser.SayAllAsync("rule chatham house", "k 7");
        (await organiser.SayAsync("keep 30 days")).Text.ShouldBe(string.Format(null, Said.KeptUntil, "30 March 2019"));
        (await organiser.SayAsync("k many")).Text.ShouldContain("k 5");

        var kept = await FindAsync(hall, "Countering Trafficking in Persons");
        (kept.Rule, kept.K, kept.KeepDays).ShouldBe((AttributionRule.ChathamHouse, 7, 30));
    }

    [Fact]
    public async Task An_organiser_without_a_consultation_is_told_what_is_missing()
    {
        using var hall = await Hall.OpenAsync();
        var code = (await hall.DoAsync(new Invite(Role.Organiser, null, "Devi") { By = Bot.Tests.Storage.Workshop.Organiser })).Code;
        var devi = hall.Visitor("devi");
        (await devi.SayAsync($"join {code}")).Text.ShouldContain(Said.YouAreOrganiser);

        foreach (var line in new[] { "k 5", "rule named", "keep 5 days", "close consultation", "lock joining" })
            (await devi.SayAsync(line)).Text.ShouldBe(Refused.NotInThatConsultation, line);
        (await devi.SayAsync("invite facilitator Meera")).Text.ShouldBe(Said.InviteWhere);
        (await devi.SayAsync("hello")).Text.ShouldContain(Said.HelloNewOrganiser);
        (await devi.SayAsync("switch 1")).Text.ShouldBe(string.Format(null, Said.NowIn, "Countering Trafficking in Persons"));
        (await devi.SayAsync("k 5")).Text.ShouldContain("Countering Trafficking in Persons");
    }

    [Fact]
    public async Task Closed_and_reopened_by_a_line()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("close consultation")).Text.ShouldContain("is closed");
        (await hall.Organiser.SayAsync("reopen consultation")).Text.ShouldContain("takes input again");
    }

    [Fact]
    public async Task Roles_are_shown_and_taken_back_and_the_ledger_is_verified()
    {
        using var hall = await Hall.OpenAsync();
        await hall.FacilitatorAsync("meera");

        (await hall.Organiser.SayAsync("roles")).Buttons.ShouldContain("revoke 2");
        (await hall.Organiser.SayAsync("revoke 2")).Text.ShouldBe(string.Format(null, Said.Revoked, 2));
        (await hall.Organiser.SayAsync("roles")).Text.ShouldNotContain("meera");
        (await hall.Organiser.SayAsync("revoke 1")).Text.ShouldBe(Refused.LastOrganiserStays);
        (await hall.Organiser.SayAsync("verify")).Text.ShouldStartWith("Verified: ");
    }

    [Fact]
    public async Task Whoever_is_in_the_room_can_have_its_code()
    {
        using var hall = await Hall.OpenAsync();

        (await (await hall.DelegateAsync("asha")).SayAsync("code")).Text.ShouldContain(hall.Consultation.JoinCode);
        (await hall.Visitor("nobody").SayAsync("code")).Text.ShouldBe(Refused.JoinFirst);
    }

    private static Task<Consultation> FindAsync(Hall hall, string title) => hall.ReadAsync(books => books.All<Consultation>().Single(c => c.Title == title));
}
