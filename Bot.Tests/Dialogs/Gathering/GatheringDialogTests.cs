using Dialogs.Contributing;
using Dialogs.Gathering;
using Dialogs.Joining;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Dialogs.Gathering;

using Said = global::Dialogs.Sentences;

/// <summary>The dialogs by themselves, as they are begun and as they end.</summary>
public sealed class GatheringDialogTests
{
    [Fact]
    public async Task One_question_follows_another_until_nothing_is_missing_and_then_the_dialog_is_over()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Alone<JoinDialog>("asha", JoinDialog.Read(hall.Consultation.JoinCode, "Asha Rao"));

        (await asha.SendActivityAsync<Activity>("hello")).Text.ShouldBe(Said.AskDesignation);
        (await asha.SendActivityAsync<Activity>("skip")).Text.ShouldBe(Said.AskOrganisation);
        (await asha.SendActivityAsync<Activity>("back")).Text.ShouldBe(Said.AskDesignation);
        foreach (var answer in new[] { "skip", "skip", "police", "none" })
        {
            await asha.SendActivityAsync<Activity>(answer);
            asha.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Waiting);
        }

        await asha.SendActivityAsync<Activity>("join");

        asha.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Complete);
        (await hall.DelegatesAsync()).Single().Name.ShouldBe("Asha Rao");
    }

    [Fact]
    public async Task An_answer_that_is_not_understood_is_said_to_be_so_and_asked_for_again()
    {
        using var hall = await Hall.OpenAsync();
        var asha = hall.Alone<JoinDialog>("asha", JoinDialog.Read(hall.Consultation.JoinCode, "Asha Rao;;;none"));

        var question = await asha.SendActivityAsync<Activity>("hello");
        var whyNot = await asha.SendActivityAsync<Activity>("astronauts");

        whyNot.Text.ShouldNotBe(question.Text);
        asha.GetNextReply<Activity>().Text.ShouldBe(question.Text);
        asha.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Waiting);
    }

    [Fact]
    public async Task A_sentence_that_is_offered_waits_for_its_kind_and_is_filed_when_the_dialog_ends()
    {
        using var hall = await Hall.OpenAsync();
        await hall.DelegateAsync("asha");
        var asha = hall.Alone<OfferDialog>("asha", OfferDialog.Start("Shelter homes are full in winter", "line-1"));

        (await asha.SendActivityAsync<Activity>("hello")).Text.ShouldStartWith(Said.IsThis);
        (await asha.SendActivityAsync<Activity>("mauve")).Text.ShouldStartWith(Said.IsThisAgain);
        await asha.SendActivityAsync<Activity>("trend");

        asha.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Complete);
        (await hall.SaidAsync()).Single().Kind.ShouldBe("trend");
    }

    [Fact]
    public async Task A_dialog_that_knows_everything_asks_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var start = Answers.Start((JoinDialog.Code, hall.Consultation.JoinCode), (JoinDialog.Name, "Asha Rao"), (JoinDialog.Designation, ""), (JoinDialog.Organisation, ""),
            (JoinDialog.Group, "law-enforcement"), (JoinDialog.Place, ""), (JoinDialog.Consent, "unnamed"));
        var asha = hall.Alone<JoinDialog>("asha", start);

        await asha.SendActivityAsync<Activity>("hello");

        asha.DialogTurnResult.Status.ShouldBe(DialogTurnStatus.Complete);
        (await hall.DelegatesAsync()).Count.ShouldBe(1);
    }
}
