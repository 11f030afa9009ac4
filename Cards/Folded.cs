using AdaptiveCards;
using Newtonsoft.Json.Linq;

namespace Cards;

/// <summary>A small form that unfolds from a button. The field whose id begins with <c>rest</c> completes the line.</summary>
internal static class Folded
{
    /// <param name="title">What the button says, and the form above its fields.</param>
    /// <param name="line">The line that the form stands for.</param>
    /// <param name="draft">Marks it as a form.</param>
    /// <param name="fields">Ids, labels, what stands in them, and whether they are long.</param>
    public static AdaptiveShowCardAction Form(string title, string line, string draft, params IEnumerable<(string Id, string Label, string Value, bool IsLong)> fields)
    {
        var card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5));
        foreach (var (id, label, value, isLong) in fields)
            card.Body.Add(new AdaptiveTextInput { Id = id, Label = label, Value = value, IsMultiline = isLong, MaxLength = Cards.Form.LongestField });
        var data = new JObject { [Line.DataKey] = line, [Cards.Form.DraftKey] = draft };
        card.Body.Add(new AdaptiveActionSet { Actions = { new AdaptiveSubmitAction { Title = Sentences.ButtonSend, Data = data } } });
        return new AdaptiveShowCardAction { Title = title, Card = card };
    }
}
