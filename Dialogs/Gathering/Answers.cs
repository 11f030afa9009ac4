namespace Dialogs.Gathering;

/// <summary>What a guided dialog has gathered so far: names and strings only, so that it can be kept between turns and read by a later version.</summary>
internal sealed class Answers
{
    private const string OrderKey = "asked";
    private readonly Dictionary<string, string> values;
    private readonly List<string> asked;

    private Answers(Dictionary<string, string> values, List<string> asked) => (this.values, this.asked) = (values, asked);

    /// <summary>What was not asked because it was known stands in it from the start.</summary>
    public static Dictionary<string, object> Start(params (string Key, string Value)[] known) =>
        known.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal);

    public static Answers Read(object? options)
    {
        var stored = options as IDictionary<string, object> ?? new Dictionary<string, object>(StringComparer.Ordinal);
        var kept = stored.Where(pair => pair.Key != OrderKey && pair.Value is string)
            .ToDictionary(pair => pair.Key, pair => (string)pair.Value, StringComparer.Ordinal);
        var inOrder = stored.TryGetValue(OrderKey, out var order) && order is string { Length: > 0 } text ? text.Split(',').ToList() : [];
        return new Answers(kept, inOrder);
    }

    public string this[string key] => values.GetValueOrDefault(key, "");

    public bool Has(string key) => values.ContainsKey(key);

    public void Answer(string key, string value)
    {
        values[key] = value;
        asked.Remove(key);
        asked.Add(key);
    }

    public void Forget(params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            values.Remove(key);
            asked.Remove(key);
        }
    }

    /// <summary>Takes the last answer back; false where nothing was asked yet.</summary>
    public bool Back()
    {
        if (asked.Count == 0)
            return false;
        Forget(asked[^1]);
        return true;
    }

    public Dictionary<string, object> Write()
    {
        var stored = values.ToDictionary(pair => pair.Key, pair => (object)pair.Value, StringComparer.Ordinal);
        stored[OrderKey] = string.Join(',', asked);
        return stored;
    }
}
