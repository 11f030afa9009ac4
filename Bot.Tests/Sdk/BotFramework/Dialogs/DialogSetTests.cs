using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_dialog_whose_id_is_taken_gets_a_number()
    {
        var prompts = new[] { new TextPrompt("p"), new TextPrompt("p"), new TextPrompt("p") };
        var dialogs = new DialogSet().Add(prompts[0]).Add(prompts[1]).Add(prompts[2]);

        prompts.Select(prompt => prompt.Id).ShouldBe(["p", "p2", "p3"]);
        dialogs.Find("p3").ShouldBeSameAs(prompts[2]);
    }

    [Fact]
    public void The_same_dialog_added_twice_is_there_once()
    {
        var prompt = new TextPrompt("p");

        var dialogs = new DialogSet().Add(prompt).Add(prompt);

        (prompt.Id, dialogs.Find("p2")).ShouldBe(("p", null));
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

}
