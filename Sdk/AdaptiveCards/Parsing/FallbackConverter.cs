using Newtonsoft.Json.Linq;
using static AdaptiveCards.AdaptiveFallbackElement;

namespace AdaptiveCards.Parsing;

/// <summary>A fallback is the word "drop" or another element.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
    {
        if (value.Type == AdaptiveFallbackType.Drop)
            writer.WriteValue("drop");
        else
            serializer.Serialize(writer, value.Content);
    }

    public override AdaptiveFallbackElement ReadJson(
        JsonReader reader, Type objectType, AdaptiveFallbackElement existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var findings = CardReader.FindingsOf(reader);
        var token = CardReader.Take(reader);
        if (token.Type == JTokenType.Null)
            return null;
        if (token.Type == JTokenType.String && string.Equals((string)token, "drop", StringComparison.OrdinalIgnoreCase))
            return new AdaptiveFallbackElement(AdaptiveFallbackType.Drop);

        using var inner = new CardReader(token, findings.ForFallback());
        return new AdaptiveFallbackElement(serializer.Deserialize<AdaptiveTypedElement>(inner));
    }
}
