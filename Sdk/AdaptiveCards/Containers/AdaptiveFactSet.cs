using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Facts below each other, in two columns.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The facts.</summary>
    public List<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>A name and its value.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveFact
{
    /// <summary>An empty fact.</summary>
    public AdaptiveFact()
    {
    }

    /// <summary>The given fact.</summary>
    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    /// <summary>The name.</summary>
    public string Title { get; set; }

    /// <summary>The value.</summary>
    public string Value { get; set; }
}
