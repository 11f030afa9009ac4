using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Parsing;

/// <summary>A reader that carries, from converter to converter, what is noticed in the card that is being read.</summary>
internal sealed class CardReader(JToken token, Findings findings) : JTokenReader(token)
{
    public Findings Findings { get; } = findings;

    public static Findings FindingsOf(JsonReader reader) => (reader as CardReader)?.Findings ?? new Findings();

    /// <summary>Takes the whole value at the reader's place, without a copy where there is one in memory.</summary>
    public static JToken Take(JsonReader reader)
    {
        if (reader is not CardReader { CurrentToken: { } current })
            return JToken.Load(reader);

        reader.Skip();
        return current;
    }
}

/// <summary>What is noticed while a card is read.</summary>
internal sealed class Findings
{
    private readonly HashSet<string> _inputIds = new(StringComparer.Ordinal);

    public List<AdaptiveWarning> Warnings { get; private init; } = [];

    /// <summary>For a fallback: it may repeat the ids of what it stands in for.</summary>
    public Findings ForFallback() => new() { Warnings = Warnings };

    public void Warn(Oddity oddity, string message) => Warnings.Add(new AdaptiveWarning((int)oddity, message));

    public void Examine(AdaptiveTypedElement element)
    {
        if (element is AdaptiveInput { Id: { } id } && !_inputIds.Add(id))
            throw new AdaptiveSerializationException($"Two inputs have the id '{id}'.");

        if (element is AdaptiveUnknownElement or AdaptiveUnknownAction)
            Warn(Oddity.UnknownType, $"The type '{element.Type}' is not known.");
        else
            foreach (var name in element.AdditionalProperties.Keys)
                Warn(Oddity.UnknownProperty, $"'{element.Type}' has a property '{name}' that is not known.");
    }
}

/// <summary>The numbers of the warnings.</summary>
internal enum Oddity
{
    UnknownType = 1,
    UnknownProperty,
    UnknownValue,
}
