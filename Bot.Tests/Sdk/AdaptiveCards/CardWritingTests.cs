using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.AdaptiveCards;

public class CardWritingTests
{
    [Fact]
    public void An_empty_card_is_its_type_and_version() =>
        JObject.FromObject(new AdaptiveCard("1.5")).ShouldBeJson("""{"type":"AdaptiveCard","version":"1.5"}""");

    [Fact]
    public void The_content_type_is_that_of_adaptive_cards() =>
        AdaptiveCard.ContentType.ShouldBe("application/vnd.microsoft.card.adaptive");

    [Fact]
    public void The_card_begins_with_type_and_version() =>
        Cards.WithEverything().ToJson().ReplaceLineEndings("").ShouldStartWith("""{  "type": "AdaptiveCard",  "version": "1.5",""");

    [Fact]
    public void A_card_object_and_its_text_are_the_same_json()
    {
        var card = Cards.WithEverything();

        JObject.FromObject(card).ToString().ShouldBe(card.ToJson());
        JsonConvert.SerializeObject(card, Formatting.Indented).ShouldBe(card.ToJson());
    }

    [Fact]
    public void The_properties_of_the_card_are_written()
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5))
        {
            FallbackText = "text",
            Speak = "aloud",
            Lang = "ur",
            AdditionalProperties = { ["msteams"] = new { width = "Full" }, ["$schema"] = "https://adaptivecards.io/schemas/adaptive-card.json" },
        };

        JObject.FromObject(card).ShouldBeJson("""
            {"type":"AdaptiveCard","version":"1.5","fallbackText":"text","speak":"aloud","lang":"ur",
             "msteams":{"width":"Full"},"$schema":"https://adaptivecards.io/schemas/adaptive-card.json"}
            """);
    }

    [Fact]
    public void A_refresh_without_people_writes_an_empty_list()
    {
        var card = new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "see" } } };

        JObject.FromObject(card)["refresh"].ShouldBeJson("""{"action":{"type":"Action.Execute","verb":"see"},"userIds":[]}""");
    }

    [Fact]
    public void A_refresh_for_null_people_leaves_the_list_out()
    {
        var card = new AdaptiveCard("1.5") { Refresh = new AdaptiveRefresh { UserIds = null } };

        JObject.FromObject(card)["refresh"].ShouldBeJson("{}");
    }

    [Fact]
    public void A_text_block_without_text_writes_an_empty_text() =>
        Cards.Json(new AdaptiveTextBlock()).ShouldBeJson("""{"type":"TextBlock","text":""}""");

    [Fact]
    public void Looks_are_written_in_camel_case()
    {
        var text = new AdaptiveTextBlock("Room")
        {
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Accent,
            FontType = AdaptiveFontType.Monospace,
            Style = AdaptiveTextBlockStyle.Heading,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            Spacing = AdaptiveSpacing.ExtraLarge,
            IsVisible = false,
            IsSubtle = true,
            Separator = true,
            Wrap = true,
        };

        Cards.Json(text).ShouldBeJson("""
            {"type":"TextBlock","text":"Room","size":"extraLarge","weight":"bolder","color":"accent","fontType":"monospace","style":"heading",
             "horizontalAlignment":"right","spacing":"extraLarge","isVisible":false,"isSubtle":true,"separator":true,"wrap":true}
            """);
    }

    [Fact]
    public void An_image_is_measured_in_pixels()
    {
        var image = new AdaptiveImage(new Uri("data:image/png;base64,AAAA")) { AltText = "Join code", PixelWidth = 200 };

        Cards.Json(image).ShouldBeJson("""
            {"type":"Image","url":"data:image/png;base64,AAAA","altText":"Join code","width":"200px"}
            """);
    }

    [Fact]
    public void A_default_ground_is_written_only_when_it_is_set()
    {
        Cards.Json(new AdaptiveContainer()).ShouldBeJson("""{"type":"Container","items":[]}""");
        Cards.Json(new AdaptiveContainer { Style = AdaptiveContainerStyle.Default }).ShouldBeJson("""{"type":"Container","items":[],"style":"default"}""");
    }

    [Fact]
    public void A_table_column_is_written_by_its_share_or_its_pixels()
    {
        var table = new AdaptiveTable { Columns = { new() { Width = 2 }, new() { PixelWidth = 50 }, new() { Width = 1.5 }, new() } };

        Cards.Json(table)["columns"].ShouldBeJson("""[{"width":2},{"width":"50px"},{"width":1.5},{"width":0}]""");
    }

    [Fact]
    public void A_table_is_written_with_its_rows_and_cells()
    {
        var cell = new AdaptiveTableCell { Items = { new AdaptiveTextBlock("a") } };
        var table = new AdaptiveTable
        {
            FirstRowAsHeaders = false,
            ShowGridLines = false,
            GridStyle = AdaptiveContainerStyle.Accent,
            Rows = { new AdaptiveTableRow { Cells = { cell } } },
        };

        Cards.Json(table).ShouldBeJson("""
            {"type":"Table","columns":[],"firstRowAsHeaders":false,"showGridLines":false,"gridStyle":"accent",
             "rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"a"}]}]}]}
            """);
    }
}
