using Bot.Tests.Storage;
using Consultations.Deciding;
using Consultations.Joining;

namespace Bot.Tests.Consultations.Joining;

public sealed class SetLanguageTests
{
    [Fact]
    public async Task It_is_a_persons_not_a_conversations_and_can_be_asked_for_before_joining()
    {
        using var workshop = await Workshop.OpenAsync();
        await workshop.DoAsync(new SetLanguage("hi") { By = Workshop.Door("asha") });
        await workshop.DelegateAsync("asha");

        (await SpeakerAsync(workshop, Workshop.Door("asha") with { ConversationId = "another" })).Person!.Language.ShouldBe("hi");
        (await SpeakerAsync(workshop, Workshop.Organiser)).Person!.Language.ShouldBe("");
        await workshop.DoAsync(new SetLanguage("") { By = Workshop.Door("asha") });
        (await SpeakerAsync(workshop, Workshop.Door("asha"))).Person!.Language.ShouldBe("");
    }

    private static Task<Speaker> SpeakerAsync(Workshop workshop, Asker by) => workshop.Store.ReadAsync(books => Speaker.Read(books, by));
}
