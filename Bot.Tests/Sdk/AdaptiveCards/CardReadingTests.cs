using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.AdaptiveCards;

public class CardReadingTests
{
    [Fact]
    public void A_card_that_was_written_is_read_back_without_loss()
    {
        var json = Cards.WithEverything().ToJson();
        var result = AdaptiveCard.FromJson(json);

        result.Card.ToJson().ShouldBe(json);
        result.Card.Body.Select(e => e.GetType()).ShouldBe(Cards.WithEverything().Body.Select(e => e.GetType()));
        result.Warnings.ShouldHaveSingleItem().Message.ShouldContain("msteams");
    }

    [Fact]
    public void A_card_is_read_by_plain_JsonConvert_too()
    {
        var card = JsonConvert.DeserializeObject<AdaptiveCard>(Cards.WithBody("""[{"type":"TextBlock","text":"a"}]"""));

        card.ShouldNotBeNull().Body.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveTextBlock>().Text.ShouldBe("a");
    }

    [Fact]
    public void Unknown_elements_and_actions_are_kept_with_a_warning()
    {
        var json = """
            {"type":"AdaptiveCard","version":"1.5",
             "body":[{"type":"Graph","id":"g","spacing":"large","points":[1,{"x":null}],"at":"2026-05-05T10:00:00Z"}],
             "actions":[{"type":"Action.Fly","title":"Fly","to":"Bhopal"}]}
            """;
        var result = AdaptiveCard.FromJson(json);

        result.Card.Body.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveUnknownElement>().Type.ShouldBe("Graph");
        result.Card.Actions.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveUnknownAction>().Title.ShouldBe("Fly");
        result.Warnings.Select(w => w.Message).ShouldBe(["The type 'Graph' is not known.", "The type 'Action.Fly' is not known."]);
        Cards.Read(result.Card.ToJson()).ShouldBeJson(json);
    }

    [Fact]
    public void Unknown_properties_are_kept_with_a_warning()
    {
        var json = Cards.WithBody("""[{"type":"TextBlock","text":"a","labelPosition":"inline","deep":{"A":[null]}}]""");
        var result = AdaptiveCard.FromJson(json);

        result.Card.Body[0].AdditionalProperties["labelPosition"].ShouldBe("inline");
        result.Warnings.Select(w => w.Message).ShouldBe(
            ["'TextBlock' has a property 'labelPosition' that is not known.", "'TextBlock' has a property 'deep' that is not known."]);
        Cards.Read(result.Card.ToJson()).ShouldBeJson(json);
    }

    [Theory]
    [InlineData("""{"type":"Image","spacing":"vast"}""")]
    [InlineData("""{"type":"Image","width":"wide"}""")]
    [InlineData("""{"type":"Image","width":50}""")]
    public void Unknown_values_count_as_the_default_with_a_warning(string image)
    {
        var result = AdaptiveCard.FromJson(Cards.WithBody($$"""[{{image}},{"type":"TextBlock","text":"after"}]"""));

        result.Warnings.Count.ShouldBe(1);
        Cards.Json(result.Card.Body[0]).ShouldBeJson("""{"type":"Image"}""");
        result.Card.Body[1].ShouldBeOfType<AdaptiveTextBlock>().Text.ShouldBe("after");
    }

    [Fact]
    public void Defaults_and_nulls_that_are_spelled_out_are_neither_unknown_nor_written_twice()
    {
        var result = AdaptiveCard.FromJson(Cards.WithBody("""
            [{"type":"Container","items":[],"spacing":"default","isVisible":true,"separator":false,"style":null,"id":null}]
            """));
        result.Card.Body[0].Id = "c";
        result.Card.Body[0].IsVisible = false;

        result.Warnings.ShouldBeEmpty();
        Cards.Json(result.Card.Body[0]).ShouldBeJson("""{"type":"Container","items":[],"id":"c","isVisible":false}""");
    }

    [Fact]
    public void A_text_block_without_text_is_read_as_an_empty_one() =>
        AdaptiveCard.FromJson(Cards.WithBody("""[{"type":"TextBlock"}]""")).Card.Body.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveTextBlock>().Text.ShouldBe("");

    [Fact]
    public void Shorthands_are_read()
    {
        var card = AdaptiveCard.FromJson(Cards.WithBody("""
            [{"type":"TextBlock","text":"plain","fallback":"drop"},
             {"type":"Table","columns":[{"width":"50px"},{"width":2}],"rows":[{"cells":[{"items":[]}]}]},
             {"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","targetElements":["a"]}]}]
            """)).Card;

        card.Body[0].Fallback.Type.ShouldBe(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);
        var table = (AdaptiveTable)card.Body[1];
        table.Columns[0].PixelWidth.ShouldBe(50u);
        table.Columns[1].Width.ShouldBe(2);
        table.Rows[0].Cells.Count.ShouldBe(1);
        ((AdaptiveToggleVisibilityAction)((AdaptiveActionSet)card.Body[2]).Actions[0]).TargetElements[0].ElementId.ShouldBe("a");
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":""}""")]
    [InlineData("""{"type":"AdaptiveCard","version":null}""")]
    [InlineData("""{"type":"AdaptiveCard","version":1.5}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"new"}""")]
    public void A_card_without_a_version_is_refused(string json) => Refused(json);

    [Theory]
    [InlineData("""{"version":"1.5"}""")]
    [InlineData("""{"type":"Card","version":"1.5"}""")]
    [InlineData("""{"type":"TextBlock","version":"1.5"}""")]
    [InlineData("""{"type":7,"version":"1.5"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"text":"a"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Action.Submit"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"TextBlock"}]}""")]
    public void A_wrong_type_is_refused(string json) => Refused(json);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5"} and more""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":"text"}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":["text"]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":{"a":1}}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","wrap":"perhaps"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","size":{"a":1}}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Image","width":{"a":1}}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","targetElements":[7]}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ToggleVisibility","targetElements":[{"isVisible":"perhaps"}]}]}""")]
    public void What_is_no_card_is_refused(string json) => Refused(json);

    [Fact]
    public void A_card_that_is_nested_too_deeply_is_refused() =>
        Refused(Cards.WithBody(string.Concat(Enumerable.Repeat("""[{"type":"Container","items":""", 500)) + "[]" + string.Concat(Enumerable.Repeat("}]", 500))));

    [Fact]
    public void Two_inputs_with_one_id_are_refused_wherever_they_stand() => Refused(Cards.WithBody("""
        [{"type":"Input.Text","id":"a"},{"type":"Container","items":[{"type":"Input.Date","id":"a"}]}]
        """));

    [Fact]
    public void A_fallback_may_repeat_the_id_of_what_it_stands_in_for()
    {
        var result = AdaptiveCard.FromJson(Cards.WithBody("""[{"type":"Input.Text","id":"a","fallback":{"type":"Input.Date","id":"a"}}]"""));

        result.Card.Body[0].Fallback.Content.ShouldBeOfType<AdaptiveDateInput>().Id.ShouldBe("a");
    }

    [Fact]
    public void The_card_of_an_action_may_leave_out_its_version()
    {
        var json = """{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","body":[{"type":"Odd"}]}}]}""";
        var result = AdaptiveCard.FromJson(json);

        result.Card.Actions.ShouldHaveSingleItem().ShouldBeOfType<AdaptiveShowCardAction>().Card.Body.Count.ShouldBe(1);
        result.Warnings.ShouldHaveSingleItem().Message.ShouldContain("Odd");
    }

    [Fact]
    public void An_attachment_that_holds_a_card_object_is_written_as_its_json()
    {
        var card = Cards.WithEverything();

        JToken.DeepEquals(JObject.FromObject(new { Content = (object)card })["Content"], JObject.FromObject(card)).ShouldBeTrue();
    }

    private static void Refused(string json) => Should.Throw<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(json));
}
