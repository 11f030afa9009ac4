using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Sdk.AdaptiveCards;

internal static class Cards
{
    public static JObject Json(AdaptiveTypedElement element) => JObject.FromObject(element);

    public static void ShouldBeJson(this JToken? actual, string expected) =>
        Sorted(actual.ShouldNotBeNull()).ToString().ShouldBe(Sorted(Read(expected)).ToString());

    /// <summary>A card whose body is the given JSON.</summary>
    public static string WithBody(string body) => $$"""{"type":"AdaptiveCard","version":"1.5","body":{{body}}}""";

    public static JToken Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader);
    }

    public static AdaptiveCard WithEverything() => new("1.5")
    {
        Lang = "en",
        Speak = "Bhopal",
        Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "see" }, UserIds = ["29:a"] },
        AdditionalProperties = { ["msteams"] = new { width = "Full" } },
        Body =
        {
            new AdaptiveTextBlock("Bhopal") { Id = "title", Size = AdaptiveTextSize.Large, Wrap = true },
            new AdaptiveImage(new Uri("https://example.org/a.png")) { PixelWidth = 40 },
            new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, IsVisible = false, Items = { new AdaptiveTextBlock("inside") } },
            new AdaptiveFactSet { Facts = { new AdaptiveFact("Challenges", "12") } },
            new AdaptiveTable
            {
                Columns = { new AdaptiveTableColumnDefinition { Width = 2 }, new AdaptiveTableColumnDefinition { PixelWidth = 50 } },
                Rows = { new AdaptiveTableRow { Cells = { new AdaptiveTableCell { Items = { new AdaptiveTextBlock("a") } } } } },
                Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("a")),
            },
            new AdaptiveTextInput { Id = "text", Label = "Text", IsRequired = true, Value = "2026-05-05T10:00:00Z" },
            new AdaptiveDateInput { Id = "date", Label = "Date" },
            new AdaptiveToggleInput { Id = "toggle", Label = "Toggle", Title = "Yes" },
            new AdaptiveChoiceSetInput { Id = "choice", Label = "Choice", Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } },
            new AdaptiveActionSet { Actions = { new AdaptiveOpenUrlAction { Title = "open", Url = new Uri("https://bot.example/") } } },
            new AdaptiveActionSet { Actions = { new AdaptiveToggleVisibilityAction { TargetElements = { new AdaptiveTargetElement("title", true) } } } },
        },
        Actions =
        {
            new AdaptiveSubmitAction { Title = "Send", Data = new { Verb = "send", Reason = (string?)null } },
            new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("more") } } },
        },
    };

    private static JToken Sorted(JToken token) => token switch
    {
        JObject json => new JObject(json.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token,
    };
}
