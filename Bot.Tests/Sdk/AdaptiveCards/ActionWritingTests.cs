using AdaptiveCards;

namespace Bot.Tests.Sdk.AdaptiveCards;

public class ActionWritingTests
{
    [Fact]
    public void An_execute_without_verb_writes_an_empty_verb() =>
        Cards.Json(new AdaptiveExecuteAction()).ShouldBeJson("""{"type":"Action.Execute","verb":""}""");

    [Fact]
    public void Data_keeps_its_names_and_its_nulls() =>
        Cards.Json(new AdaptiveSubmitAction { Data = new { Verb = "hide", NumberOfCase = 17, Reason = (string?)null } })["data"]
            .ShouldBeJson("""{"Verb":"hide","NumberOfCase":17,"Reason":null}""");

    [Fact]
    public void An_execute_carries_a_submit_as_its_fallback()
    {
        var execute = new AdaptiveExecuteAction
        {
            Id = "send",
            Verb = "send",
            Title = "Send",
            AssociatedInputs = AdaptiveAssociatedInputs.None,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Send" }),
        };

        Cards.Json(execute).ShouldBeJson("""
            {"type":"Action.Execute","id":"send","verb":"send","title":"Send","associatedInputs":"none","fallback":{"type":"Action.Submit","title":"Send"}}
            """);
    }

    [Fact]
    public void A_fallback_may_drop_the_element_or_not_be_there()
    {
        Cards.Json(new AdaptiveTable { Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) })["fallback"]
            .ShouldBeJson("\"drop\"");
        Cards.Json(new AdaptiveTable { Fallback = new AdaptiveFallbackElement() })["fallback"].ShouldBeNull();
    }

    [Fact]
    public void A_target_is_toggled_or_set()
    {
        var toggle = new AdaptiveToggleVisibilityAction { TargetElements = { new("a"), new("b", isVisible: false) } };

        Cards.Json(toggle)["targetElements"].ShouldBeJson("""[{"elementId":"a"},{"elementId":"b","isVisible":false}]""");
    }

    [Fact]
    public void A_card_that_unfolds_is_written_inside_its_button()
    {
        var show = new AdaptiveShowCardAction { Title = "Evidence", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextInput { Id = "figure", Label = "Figure" } } } };

        Cards.Json(show).ShouldBeJson("""
            {"type":"Action.ShowCard","title":"Evidence","card":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"figure","label":"Figure"}]}}
            """);
    }

    [Fact]
    public void Two_inputs_with_one_id_are_refused_in_a_card_that_unfolds_too()
    {
        var card = new AdaptiveCard("1.5")
        {
            Body = { new AdaptiveTextInput { Id = "text" } },
            Actions = { new AdaptiveShowCardAction { Card = new AdaptiveCard("1.5") { Body = { new AdaptiveToggleInput { Id = "text" } } } } },
        };

        Should.Throw<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(card.ToJson()));
    }
}
