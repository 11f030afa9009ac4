using AdaptiveCards.Parsing;

namespace AdaptiveCards;

/// <summary>A card: what is shown, and the actions below it.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public const string TypeName = "AdaptiveCard";

    /// <summary>An empty card of the given schema version.</summary>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    /// <summary>An empty card of the given schema version, such as "1.5".</summary>
    public AdaptiveCard(string schemaVersion) : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    /// <summary>The schema version that the card needs.</summary>
    [JsonProperty(Order = -9)] public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a host shows that cannot show the card.</summary>
    public string FallbackText { get; set; }

    /// <summary>What a host says aloud.</summary>
    public string Speak { get; set; }

    /// <summary>The language of the card, as a two-letter ISO-639-1 code.</summary>
    public string Lang { get; set; }

    /// <summary>What the card shows.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The actions below the body.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>How the host brings the card up to date by itself.</summary>
    public AdaptiveRefresh Refresh { get; set; }

    /// <summary>Reads a card; throws <see cref="AdaptiveSerializationException"/> where it is none.</summary>
    public static AdaptiveCardParseResult FromJson(string json) => CardJson.Read(json);

    /// <summary>The card as indented JSON.</summary>
    public string ToJson() => CardJson.Write(this);

    /// <summary>An empty body is left out.</summary>
    public bool ShouldSerializeBody() => Body?.Count > 0;

    /// <summary>An empty list of actions is left out.</summary>
    public bool ShouldSerializeActions() => Actions?.Count > 0;
}
