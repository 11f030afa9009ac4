using System.Text.RegularExpressions;
using AdaptiveCards;
using Bot.Tests.Reports;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Cards;

/// <summary>What a reader finds on a card.</summary>
internal static class CardReading
{
    public static IEnumerable<AdaptiveElement> Elements(this AdaptiveCard card) => card.Body.SelectMany(WithThoseInside);

    /// <summary>The texts shown, as a host's Markdown shows them; facts as "name: value".</summary>
    public static IReadOnlyList<string> Texts(this AdaptiveCard card) => [.. card.Elements().SelectMany(TextsOf)];

    public static string AllText(this AdaptiveCard card) => string.Join('\n', card.Texts());

    public static IReadOnlyList<AdaptiveSubmitAction> Buttons(this AdaptiveCard card) =>
        [.. card.Elements().OfType<AdaptiveActionSet>().SelectMany(set => set.Actions).Concat(card.Actions).OfType<AdaptiveSubmitAction>()];

    /// <summary>The lines that the buttons send.</summary>
    public static IReadOnlyList<string> Lines(this AdaptiveCard card) => [.. card.Buttons().Select(button => (string)JObject.FromObject(button.Data)["line"]!)];

    /// <summary>The line of the button of that title.</summary>
    public static string? LineOf(this AdaptiveCard card, string title) =>
        card.Buttons().Where(button => button.Title == title).Select(button => (string)JObject.FromObject(button.Data)["line"]!).SingleOrDefault();

    private static IEnumerable<AdaptiveElement> WithThoseInside(AdaptiveElement element) =>
        element is AdaptiveContainer container ? container.Items.SelectMany(WithThoseInside).Prepend(container) : [element];

    private static IEnumerable<string> TextsOf(AdaptiveElement element) => element switch
    {
        AdaptiveTextBlock block => [Read(block.Text)],
        AdaptiveFactSet facts => facts.Facts.Select(fact => $"{Read(fact.Title)}: {Read(fact.Value)}"),
        _ => [],
    };

    // Hosts tell a time by the reader's own clock; this reader lives by universal time.
    private static string Read(string markdown) => MarkdownReading.Text(MarkdownReading.Read(Regex.Replace(
        markdown, @"\{\{TIME\([0-9-]+T(?<time>\d\d:\d\d):\d\dZ\)\}\}", "${time} UTC", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))));
}
