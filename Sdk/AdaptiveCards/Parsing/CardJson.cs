using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Parsing;

/// <summary>Cards as text and back, untouched by whatever JsonConvert.DefaultSettings an application has.</summary>
internal static class CardJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create();

    public static string Write(AdaptiveCard card)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented };
        Serializer.Serialize(writer, card);
        writer.Flush();
        return text.ToString();
    }

    public static AdaptiveCardParseResult Read(string json)
    {
        try
        {
            var findings = new Findings();
            using var reader = new CardReader(Parse(json ?? ""), findings);
            var card = Serializer.Deserialize<AdaptiveCard>(reader) ?? throw new AdaptiveSerializationException("There is no card in the JSON.");
            return new AdaptiveCardParseResult(card, findings.Warnings);
        }
        catch (JsonException e)
        {
            throw new AdaptiveSerializationException(e.Message, e);
        }
    }

    private static JToken Parse(string json)
    {
        // A text that looks like a date stays the text that was written.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var token = JToken.Load(reader);
        return reader.Read() ? throw new JsonReaderException("There is more after the end of the JSON.") : token;
    }
}
