using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Parsing;

/// <summary>Reads whatever has a type as the class for it. Writing needs no help.</summary>
internal sealed class TypedElementConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var isWholeDocument = reader.Depth == 0;
        var findings = CardReader.FindingsOf(reader);
        var token = CardReader.Take(reader);
        if (token.Type == JTokenType.Null)
            return null;
        if (token is not JObject json)
            throw new AdaptiveSerializationException($"'{token.Path}' must be an object.");

        var element = KnownTypes.Create(TypeOf(json), objectType);
        if (isWholeDocument && element is AdaptiveCard && json["version"] is not { Type: JTokenType.String })
            throw new AdaptiveSerializationException("The card has no version.");

        using var inner = new CardReader(json, findings);
        serializer.Populate(inner, element);
        ForgetKnown(element, serializer);
        findings.Examine(element);
        return element;
    }

    // Json.NET puts a property that has its default value, or null, among the unknown ones; from there it would be written a second time.
    private static void ForgetKnown(AdaptiveTypedElement element, JsonSerializer serializer)
    {
        if (element.AdditionalProperties.Count == 0)
            return;

        var known = ((JsonObjectContract)serializer.ContractResolver.ResolveContract(element.GetType())).Properties;
        foreach (var name in element.AdditionalProperties.Keys.Where(name => known.GetClosestMatchProperty(name) is not null).ToList())
            element.AdditionalProperties.Remove(name);
    }

    private static string TypeOf(JObject json) => json["type"] switch
    {
        null => null,
        { Type: JTokenType.String } type => (string)type,
        { } other => throw new AdaptiveSerializationException($"'{other.Path}' must be a text."),
    };
}
