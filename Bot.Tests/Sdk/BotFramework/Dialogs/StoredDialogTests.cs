using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.BotFramework.Dialogs;

public sealed class StoredDialogTests
{
    private readonly AliasStorage _storage = new();

    [Fact]
    public async Task A_dialog_goes_on_after_its_stack_was_JSON_between_any_two_turns()
    {
        var talk = NewTalk();

        (await talk.SayAsync("hi")).ShouldBe(["Colour? (1) red or (2) green"]);
        (await talk.SayAsync("mauve")).ShouldBe(["Colour? (1) red or (2) green"]);
        (await talk.SayAsync("2")).ShouldBe(["Why?"]);
        (await talk.SayAsync("no")).ShouldBe(["Why, in three tries?"]);
        (await talk.SayAsync("because")).ShouldBeEmpty();

        talk.Result.Status.ShouldBe(DialogTurnStatus.Complete);
        talk.Result.Result.ShouldBe("green, because, 2, 5");
    }

    [Fact]
    public async Task Only_four_types_are_named_in_what_is_stored()
    {
        var talk = NewTalk();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in new[] { "hi", "2", "no" })
        {
            await talk.SayAsync(text);
            names.UnionWith(JObject.Parse(_storage.Rows.Values.Single()).SelectTokens("..$type").Select(token => (string)token!));
        }

        names.ShouldBe(["map", "dialogState", "promptOptions", "foundChoice"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("$.dialogs.dialogStack[0].id", "\"renamed\"", typeof(InvalidOperationException))]
    [InlineData("$.dialogs.dialogStack[0].state.dialogs", "7", typeof(InvalidCastException))]
    [InlineData("$.dialogs.dialogStack[0].state.dialogs.dialogStack[0].id", "\"renamed\"", typeof(InvalidOperationException))]
    [InlineData("$.dialogs.dialogStack[0].state.dialogs.dialogStack[0].state.options", "\"?\"", typeof(InvalidCastException))]
    [InlineData("$.dialogs.dialogStack[0].state.dialogs.dialogStack[1].state.values", "\"?\"", typeof(InvalidCastException))]
    public async Task A_stack_that_cannot_be_read_shows_when_it_is_continued(string path, string value, Type exception)
    {
        var talk = NewTalk();
        await talk.SayAsync("hi");
        _storage.Edit(path, JToken.Parse(value));

        var thrown = await Should.ThrowAsync<Exception>(() => talk.SayAsync("2"));
        thrown.ShouldBeOfType(exception);
    }

    [Fact]
    public async Task State_that_is_no_stack_shows_when_it_is_read()
    {
        var talk = NewTalk();
        await talk.SayAsync("hi");
        _storage.Edit("$.dialogs", "no stack");

        await Should.ThrowAsync<JsonException>(() => talk.SayAsync("2"));
    }

    private Talk NewTalk()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("main",
        [
            (step, token) => step.PromptAsync("colour", new PromptOptions { Prompt = Talk.Ask("Colour?").Prompt, Choices = ChoiceFactory.ToChoices(["red", "green"]) }, token),
            (step, token) =>
            {
                step.Values["colour"] = (FoundChoice)step.Result;
                step.Values["number"] = 5L;
                return step.PromptAsync("why", Talk.Ask("Why?", "Why, in three tries?"), token);
            },
            (step, token) => step.EndDialogAsync($"{((FoundChoice)step.Values["colour"]).Value}, {step.Result}, {step.Index}, {step.Values["number"]}", token),
        ]));
        component.AddDialog(new ChoicePrompt("colour"));
        component.AddDialog(new TextPrompt("why", (context, _) => Task.FromResult(context.AttemptCount == 2)));
        return new Talk(component) { Storage = _storage };
    }
}
