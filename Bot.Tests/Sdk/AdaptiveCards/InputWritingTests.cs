using AdaptiveCards;

namespace Bot.Tests.Sdk.AdaptiveCards;

public class InputWritingTests
{
    [Fact]
    public void A_choice_set_says_that_it_is_compact_and_for_one_choice() =>
        Cards.Json(new AdaptiveChoiceSetInput { Id = "kind" })
            .ShouldBeJson("""{"type":"Input.ChoiceSet","id":"kind","choices":[],"style":"compact","isMultiSelect":false}""");

    [Fact]
    public void A_filtered_choice_set_is_written_with_its_choices()
    {
        var states = new AdaptiveChoiceSetInput
        {
            Id = "state",
            Style = AdaptiveChoiceInputStyle.Filtered,
            IsMultiSelect = true,
            Wrap = true,
            Placeholder = "State",
            Value = "IN-MP",
            Choices = { new AdaptiveChoice { Title = "Madhya Pradesh", Value = "IN-MP" } },
        };

        Cards.Json(states).ShouldBeJson("""
            {"type":"Input.ChoiceSet","id":"state","choices":[{"title":"Madhya Pradesh","value":"IN-MP"}],"style":"filtered","isMultiSelect":true,
             "value":"IN-MP","placeholder":"State","wrap":true}
            """);
    }

    [Fact]
    public void A_toggle_answers_True_or_False() =>
        Cards.Json(new AdaptiveToggleInput { Id = "consent", Title = "I agree" })
            .ShouldBeJson("""{"type":"Input.Toggle","id":"consent","title":"I agree","valueOn":"True","valueOff":"False"}""");

    [Fact]
    public void A_text_field_is_written_with_its_label_and_rules()
    {
        var field = new AdaptiveTextInput
        {
            Id = "text",
            Label = "Challenge",
            IsRequired = true,
            ErrorMessage = "Say something",
            IsMultiline = true,
            MaxLength = 2000,
            Regex = "^.+$",
        };

        Cards.Json(field).ShouldBeJson("""
            {"type":"Input.Text","id":"text","label":"Challenge","isRequired":true,"errorMessage":"Say something","isMultiline":true,"maxLength":2000,
             "regex":"^.+$"}
            """);
    }

    [Fact]
    public void A_date_field_is_written_with_its_bounds() =>
        Cards.Json(new AdaptiveDateInput { Id = "d", Min = "2019-02-28", Max = "2019-03-01", Value = "2019-02-28" })
            .ShouldBeJson("""{"type":"Input.Date","id":"d","min":"2019-02-28","max":"2019-03-01","value":"2019-02-28"}""");
}
