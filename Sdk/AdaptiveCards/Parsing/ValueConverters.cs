using System.Globalization;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Parsing;

/// <summary>Enumerations by name, in camel case. A name that is not known counts as the default, with a warning.</summary>
internal sealed class CardEnumConverter() : StringEnumConverter(new CamelCaseNamingStrategy())
{
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        try
        {
            return base.ReadJson(reader, objectType, existingValue, serializer);
        }
        catch (JsonSerializationException e) when (reader.TokenType == JsonToken.String)
        {
            CardReader.FindingsOf(reader).Warn(Oddity.UnknownValue, e.Message);
            return existingValue;
        }
    }
}

/// <summary>Versions as "1.5".</summary>
internal sealed class SchemaVersionConverter : JsonConverter<AdaptiveSchemaVersion>
{
    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) => writer.WriteValue(value.ToString());

    public override AdaptiveSchemaVersion ReadJson(
        JsonReader reader, Type objectType, AdaptiveSchemaVersion existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        try
        {
            return new AdaptiveSchemaVersion(reader.Value as string);
        }
        catch (ArgumentException e)
        {
            throw new AdaptiveSerializationException(e.Message, e);
        }
    }
}

/// <summary>Pixels as "50px".</summary>
internal sealed class PixelConverter : JsonConverter<uint>
{
    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) => writer.WriteValue(Pixels.Format(value));

    public override uint ReadJson(JsonReader reader, Type objectType, uint existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        Pixels.Read(reader);
}

/// <summary>A target may be written as its id alone.</summary>
internal sealed class TargetElementConverter : JsonConverter<AdaptiveTargetElement>
{
    public override bool CanWrite => false;

    public override void WriteJson(JsonWriter writer, AdaptiveTargetElement value, JsonSerializer serializer) => throw new NotSupportedException();

    public override AdaptiveTargetElement ReadJson(
        JsonReader reader, Type objectType, AdaptiveTargetElement existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        if (reader.TokenType == JsonToken.String)
            return new AdaptiveTargetElement((string)reader.Value);
        if (reader.TokenType != JsonToken.StartObject)
            throw new AdaptiveSerializationException($"'{reader.Path}' must be an id or an object.");

        var target = new AdaptiveTargetElement();
        serializer.Populate(reader, target);
        return target;
    }
}

/// <summary>Lengths such as "50px".</summary>
internal static class Pixels
{
    public static string Format(uint pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");

    public static bool TryParse(string text, out uint pixels)
    {
        pixels = 0;
        return text is not null
            && text.EndsWith("px", StringComparison.OrdinalIgnoreCase)
            && uint.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out pixels);
    }

    public static uint Read(JsonReader reader)
    {
        if (TryParse(reader.Value as string, out var pixels))
            return pixels;
        if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray)
            throw new AdaptiveSerializationException($"'{reader.Path}' must be a number of pixels.");

        CardReader.FindingsOf(reader).Warn(Oddity.UnknownValue, $"'{reader.Path}' must be a number of pixels such as 50px.");
        return 0;
    }
}
