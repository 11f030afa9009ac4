using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

using Sentences = global::Consultations.Sentences;

public sealed class ContributeTests
{
    [Fact]
    public async Task Only_who_has_joined_speaks_for_themselves()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(workshop.Joining("elsewhere") with { Code = other.JoinCode });
        await workshop.FacilitatorAsync("meera");

        foreach (var who in new[] { "nobody", "elsewhere", "meera", "organiser" })
            await workshop.RefuseAsync(workshop.Saying(who, "The shelter homes are full"), nameof(Sentences.JoinFirst));
        await workshop.DelegateAsync("asha");
        await workshop.RefuseAsync(workshop.Saying("asha", "Nowhere") with { ConsultationId = Guid.NewGuid() }, nameof(Sentences.JoinFirst));
        (await workshop.CountAsync<Contribution>()).ShouldBe(0);
    }

    [Theory]
    [InlineData(Voice.Participants)]
    [InlineData(Voice.Meeting)]
    public async Task Only_who_looks_after_the_room_speaks_for_it_and_nobody_stands_behind_it(Voice voice)
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.FacilitatorAsync("meera");
        var other = await workshop.AnotherConsultationAsync();
        await workshop.FacilitatorAsync("elsewhere", other.Id);

        foreach (var who in new[] { "nobody", "asha", "elsewhere" })
            await workshop.RefuseAsync(workshop.Saying(who, "The room agreed") with { Voice = voice }, nameof(Sentences.OnlyRapporteurs));
        var said = (await workshop.DoAsync(workshop.Saying("meera", "The room agreed") with { Voice = voice })).Contribution;

        (said.AuthorId, said.About.IsNothing, said.MayBeNamed).ShouldBe((null, true, false));
        (await workshop.LabelAsync(1)).ShouldBe(voice == Voice.Meeting ? "the meeting" : "participants");
    }

    [Fact]
    public async Task The_same_key_answers_the_same_receipt_even_after_closing()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        var once = await workshop.DoAsync(workshop.Saying("asha", "Full", "line-1"));
        await workshop.DoAsync(new CloseConsultation(workshop.Id, true) { By = Workshop.Organiser });
        var rows = await workshop.CountAsync<LedgerRow>();

        var again = await workshop.DoAsync(workshop.Saying("asha", "Full", "line-1"));

        again.Contribution.Number.ShouldBe(once.Contribution.Number);
        (await workshop.CountAsync<LedgerRow>()).ShouldBe(rows);
    }

    [Fact]
    public async Task The_same_words_within_ten_minutes_were_said_already_unless_insisted_on()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DelegateAsync("bina");
        await workshop.DoAsync(workshop.Saying("asha", "Full", "a"));

        await workshop.RefuseAsync(workshop.Saying("asha", "Full", "b"), nameof(Sentences.SaidAlready));
        (await workshop.DoAsync(workshop.Saying("asha", "Full", "c") with { Kind = "trend" })).Contribution.Number.ShouldBe(2);
        (await workshop.DoAsync(workshop.Saying("bina", "Full", "d"))).Contribution.Number.ShouldBe(3);
        (await workshop.DoAsync(workshop.Saying("asha", "Full", "e") with { Insist = true })).Contribution.Number.ShouldBe(4);
        workshop.Store.Clock.Now += Contribute.SameWordsWithin;
        (await workshop.DoAsync(workshop.Saying("asha", "Full", "f"))).Contribution.Number.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_withdrawn_may_be_said_again_under_a_new_number()
    {
        using var workshop = await Workshop.OpenAsync();
        var asha = await workshop.DelegateAsync("asha");
        await workshop.DoAsync(workshop.Saying("asha", "Full", "a"));
        await workshop.DoAsync(new Withdraw(workshop.Id, 1) { By = asha });

        (await workshop.DoAsync(workshop.Saying("asha", "Full", "b"))).Contribution.Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_text_has_words_a_length_and_nothing_that_leads_to_a_person()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");

        await workshop.RefuseAsync(workshop.Saying("asha", "  "), nameof(Sentences.TextMissing));
        await workshop.RefuseAsync(workshop.Saying("asha", new string('x', Contribution.LongestText + 1)), nameof(Sentences.TextTooLong));
        await workshop.RefuseAsync(workshop.Saying("asha", "Call 98765 43210 at night"), nameof(Sentences.TextHoldsPersonalData));
        await workshop.RefuseAsync(workshop.Saying("asha", "Full") with { Evidence = new Evidence("12", "asha@police.example.in") }, nameof(Sentences.TextHoldsPersonalData));
        (await workshop.CountAsync<Contribution>()).ShouldBe(0);
        await workshop.DoAsync(workshop.Saying("asha", new string('x', Contribution.LongestText)));
    }

    [Fact]
    public async Task It_is_about_the_speakers_own_place_unless_they_say_otherwise()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DelegateAsync("asha");
        await workshop.DelegateAsync("ngo", "civil-society", place: null);

        (await AboutAsync(workshop, "asha", null)).ShouldBe("IN-MP");
        (await AboutAsync(workshop, "asha", About.Place("IN-KL"))).ShouldBe("IN-KL");
        (await AboutAsync(workshop, "asha", About.Nothing)).ShouldBe("");
        (await AboutAsync(workshop, "ngo", null)).ShouldBe("");
    }

    [Fact]
    public async Task Under_Chatham_House_it_is_about_no_place_unless_the_speaker_names_one()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.ChathamHouse);
        await workshop.DelegateAsync("asha");

        (await AboutAsync(workshop, "asha", null)).ShouldBe("");
        (await AboutAsync(workshop, "asha", About.Place("IN-MP"))).ShouldBe("IN-MP");
    }

    private static async Task<string> AboutAsync(Workshop workshop, string who, About? about)
    {
        var text = $"Point {await workshop.CountAsync<Contribution>()}";
        return (await workshop.DoAsync(workshop.Saying(who, text) with { About = about })).Contribution.About.ToString();
    }
}
