using System.Text.Json;

namespace Reports.Reading;

/// <summary>Everything that stands in a file as a text, whatever field it is in: ids and codes too, for nobody knows who wrote them.</summary>
internal static class ReadTexts
{
    /// <summary>The moment and the hash are no words, and are held to their own form.</summary>
    private static readonly string[] OfTheEnvelope = ["madeAt", "ledgerHead"];

    /// <summary>Each with the place where it stands: <c>contributions 17</c>.</summary>
    public static IEnumerable<(string Where, string Text)> Of(JsonElement record, string meeting = "") => record.EnumerateObject()
        .Where(member => !OfTheEnvelope.Contains(member.Name, StringComparer.Ordinal))
        .SelectMany(member => member.Name == "meetings"
            ? member.Value.EnumerateArray().Index().SelectMany(one => Of(one.Item, $"meetings {one.Index + 1} "))
            : In(member.Value, meeting + member.Name));

    private static IEnumerable<(string Where, string Text)> In(JsonElement element, string where) => element.ValueKind switch
    {
        JsonValueKind.String => [(where, element.GetString()!)],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => In(one, Numbered(one, where))),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => In(member.Value, where)),
        _ => [],
    };

    private static string Numbered(JsonElement one, string where) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("number", out var number) ? $"{where} {number.GetRawText()}" : where;
}
