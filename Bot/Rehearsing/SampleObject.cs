using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Rehearsing;

/// <summary>An object of a sample. It remembers which of its fields were asked for, so that the others can be listed.</summary>
internal sealed partial class SampleObject
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string path;

    public SampleObject(JsonElement element, string path)
    {
        this.path = path;
        if (element.ValueKind != JsonValueKind.Object)
            throw new RehearsalStoppedException(Say.With(Sentences.SampleNoObject, path.Length == 0 ? Sentences.SampleWhole : path));
        foreach (var field in element.EnumerateObject())
            fields[field.Name] = field.Value;
    }

    /// <summary>All of its fields, in their order.</summary>
    public IReadOnlyList<string> Names => [.. fields.Keys];

    /// <summary>The fields that hold a text, a number or a list of texts, and for which nobody has asked yet.</summary>
    public IReadOnlyList<string> OtherTexts => [.. fields.Where(one => !asked.Contains(one.Key) && IsText(one.Value)).Select(one => one.Key)];

    /// <summary>The fields nobody asked for, as they are called from the top of the file, without positions in lists.</summary>
    public IEnumerable<string> Others => fields.Keys.Where(name => !asked.Contains(name)).Select(name => Positions().Replace(PathOf(name), ""));

    /// <summary>A text; a number or a date is taken as it is written. Empty where there is none.</summary>
    public string Text(string name) => Ask(name) switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw new RehearsalStoppedException(Say.With(Sentences.SampleNoText, PathOf(name))),
    };

    /// <summary>A whole number, or null where there is none.</summary>
    public int? Number(string name) => Ask(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
        _ => throw new RehearsalStoppedException(Say.With(Sentences.SampleNoNumber, PathOf(name))),
    };

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name) => Ask(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.String } alone => alone.GetString()!.Trim() is { Length: > 0 } text ? [text] : [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()!.Trim() : throw new RehearsalStoppedException(Say.With(Sentences.SampleNoTexts, PathOf(name))))
            .Where(text => text.Length > 0)],
        _ => throw new RehearsalStoppedException(Say.With(Sentences.SampleNoTexts, PathOf(name))),
    };

    /// <summary>Likewise; a number alone is taken as it is written.</summary>
    public IReadOnlyList<string> TextsOrNumber(string name) => Ask(name) is { ValueKind: JsonValueKind.Number } ? [Text(name)] : Texts(name);

    public bool Flag(string name) => Ask(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw new RehearsalStoppedException(Say.With(Sentences.SampleNoFlag, PathOf(name))),
    };

    /// <summary>The object of that name, or null.</summary>
    public SampleObject? Object(string name) => Ask(name) is { } element ? new SampleObject(element, PathOf(name)) : null;

    /// <summary>The objects of a list, in its order.</summary>
    public IReadOnlyList<SampleObject> Objects(string name) => Ask(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select((item, index) => new SampleObject(item, $"{PathOf(name)}[{index + 1}]"))],
        _ => throw new RehearsalStoppedException(Say.With(Sentences.SampleNoList, PathOf(name))),
    };

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String));

    private JsonElement? Ask(string name)
    {
        asked.Add(name);
        return fields.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
    }

    [GeneratedRegex(@"\[\d+\]", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Positions();
}
