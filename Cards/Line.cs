using AdaptiveCards;
using Consultations.Places;
using Newtonsoft.Json.Linq;

namespace Cards;

/// <summary>Buttons that do what a typed line does: whoever cannot press one types the line.</summary>
public static class Line
{
    /// <summary>The name of the line in a button's data; there is nothing else in most.</summary>
    public const string DataKey = "line";

    /// <summary>A button that says <paramref name="title"/> and sends <paramref name="line"/>.</summary>
    public static AdaptiveSubmitAction Button(string title, string line) =>
        new() { Title = title, Data = new JObject { [DataKey] = line } };

    /// <summary>The same for one consultation only, named by its id: a ballot does not vote in another one that the chat has turned to since.</summary>
    public static AdaptiveSubmitAction Button(string title, string line, Guid room) =>
        new() { Title = title, Data = new JObject { [DataKey] = line, [Form.RoomKey] = room.ToString("N") } };

    /// <summary>A place as a line names it: by its code; a country by its English name, for two letters alone are taken for an Indian state's where they can be.</summary>
    internal static string Place(string code) => code.Length > 2 ? code : Jurisdictions.OfCode(code)?.Name ?? code;

    internal static string Of(AdaptiveSubmitAction button) => ((JObject)button.Data).Value<string>(DataKey)!;
}
