using Bot.Tests.Storage;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Joining;

using Sentences = global::Consultations.Sentences;

public sealed class ComeAndGoTests
{
    [Fact]
    public async Task The_personal_link_brings_back_the_same_conversation_on_any_device()
    {
        using var workshop = await Workshop.OpenAsync();
        var key = (await workshop.JoinAsync("asha")).ReturnKey!;
        await workshop.DoAsync(new Leave { By = Workshop.Door("asha") });
        (await ConversationAsync(workshop, "asha")).IsOpen.ShouldBeFalse();

        var back = await workshop.DoAsync(new ComeBack(key) { By = Workshop.Door("another-phone") });

        (back.Id, back.UserId, back.IsOpen).ShouldBe(("conversation-asha", "user-asha", true));
    }

    [Fact]
    public async Task A_matching_name_brings_nobody_back()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.JoinAsync("asha", "Asha Rao");

        await workshop.RefuseAsync(new ComeBack("Asha Rao") { By = Workshop.Door("another-phone") }, nameof(Sentences.LinkUnknown));
    }

    [Fact]
    public async Task A_renewed_link_replaces_the_one_before()
    {
        using var workshop = await Workshop.OpenAsync();
        var first = (await workshop.JoinAsync("asha")).ReturnKey!;

        var second = await workshop.DoAsync(new RenewReturnLink { By = Workshop.Door("asha") });

        await workshop.RefuseAsync(new ComeBack(first) { By = People.Nobody }, nameof(Sentences.LinkUnknown));
        (await workshop.DoAsync(new ComeBack(second) { By = People.Nobody })).Id.ShouldBe("conversation-asha");
        await workshop.RefuseAsync(new RenewReturnLink { By = People.Nobody }, nameof(Sentences.JoinFirst));
    }

    [Fact]
    public async Task A_link_is_stored_nowhere()
    {
        using var workshop = await Workshop.OpenAsync();
        var key = (await workshop.JoinAsync("asha")).ReturnKey!;
        workshop.Store.Close();

        workshop.Store.HoldsTraceOf(key).ShouldBeFalse();
    }

    [Fact]
    public async Task A_chat_turns_only_to_a_consultation_that_its_person_is_in()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        var asha = await workshop.DelegateAsync("asha");
        await workshop.RefuseAsync(new Switch(other.Id) { By = asha }, nameof(Sentences.NotInThatConsultation));
        await workshop.RefuseAsync(new Switch(Guid.NewGuid()) { By = asha }, nameof(Sentences.NotInThatConsultation));
        await workshop.DoAsync(workshop.Joining("asha") with { Code = other.JoinCode });

        await workshop.DoAsync(new Switch(workshop.Id) { By = asha });

        (await ConversationAsync(workshop, "asha")).ConsultationId.ShouldBe(workshop.Id);
        (await SpeakerAsync(workshop, asha)).Consultation!.Id.ShouldBe(workshop.Id);
        (await workshop.Store.ReadAsync(books => Speaker.Read(books, asha).Reachable(books).Select(c => c.Id).ToList()))
            .ShouldBe([other.Id, workshop.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_waits_to_be_admitted_can_turn_there_all_the_same()
    {
        using var workshop = await Workshop.OpenAsync();
        var other = await workshop.AnotherConsultationAsync();
        await workshop.DoAsync(new SetDoor(workshop.Id, null, Admission: true) { By = Workshop.Organiser });
        var asha = await workshop.DelegateAsync("asha");
        await workshop.DoAsync(workshop.Joining("asha") with { Code = other.JoinCode });

        (await workshop.DoAsync(new Switch(workshop.Id) { By = asha })).Id.ShouldBe(workshop.Id);
    }

    [Fact]
    public async Task Consent_holds_from_now_on_and_not_for_what_was_said_before()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.RuleAsync(AttributionRule.Named);
        var asha = await workshop.DelegateAsync("asha");
        await workshop.SayAsync("asha", "Before");
        await workshop.DoAsync(new SetMayBeNamed(workshop.Id, true) { By = asha });
        await workshop.SayAsync("asha", "After");

        (await workshop.LabelAsync(1)).ShouldBe("a delegate");
        (await workshop.LabelAsync(2)).ShouldStartWith("asha");
        await workshop.RefuseAsync(new SetMayBeNamed(workshop.Id, true) { By = People.Nobody }, nameof(Sentences.JoinFirst));
    }

    [Fact]
    public async Task Nobody_in_particular_may_leave_and_be_forgotten_without_harm()
    {
        using var workshop = await Workshop.OpenAsync();

        await workshop.DoAsync(new Leave { By = People.Nobody });
        await workshop.DoAsync(new ForgetMe { By = People.Nobody });

        (await workshop.CountAsync<Person>()).ShouldBe(1);
    }

    private static Task<Conversation> ConversationAsync(Workshop workshop, string who) =>
        workshop.Store.ReadAsync(books => books.Find<Conversation>("directline", $"conversation-{who}")!);

    private static Task<Speaker> SpeakerAsync(Workshop workshop, Asker by) => workshop.Store.ReadAsync(books => Speaker.Read(books, by));
}
