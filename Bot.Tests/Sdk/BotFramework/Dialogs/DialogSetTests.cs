using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_dialog_whose_id_is_taken_gets_a_number()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("p")).Add(new TextPrompt("p")).Add(new TextPrompt("p"));

        dialogs.GetDialogs().Select(dialog => dialog.Id).ShouldBe(["p", "p2", "p3"]);
        dialogs.Find("p3").Id.ShouldBe("p3");
    }

    [Fact]
    public void The_same_dialog_added_twice_is_there_once()
    {
        var prompt = new TextPrompt("p");

        new DialogSet().Add(prompt).Add(prompt).GetDialogs().ShouldBe([prompt]);
    }

    [Fact]
    public void A_dialog_without_an_id_is_known_by_its_type() => new ComponentDialog().Id.ShouldBe("ComponentDialog");

    [Fact]
    public void A_dialog_that_is_not_there_is_null() => new DialogSet().Find("p").ShouldBeNull();

    [Fact]
    public async Task Beginning_an_unknown_dialog_names_it()
    {
        var talk = new Talk(new WaterfallDialog("main", [(step, token) => step.BeginDialogAsync("nowhere", null, token)]));

        (await Should.ThrowAsync<InvalidOperationException>(() => talk.SayAsync("hi"))).Message.ShouldContain("'nowhere'");
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_is_refused()
    {
        var talk = new Talk(new WaterfallDialog("main", [(step, token) => step.BeginDialogAsync("main", token, token)]));

        await Should.ThrowAsync<ArgumentException>(() => talk.SayAsync("hi"));
    }
}
