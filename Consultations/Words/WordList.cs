namespace Consultations.Words;

/// <summary>Things found by what people call them, slips forgiven.</summary>
internal sealed class WordList<T>
    where T : class
{
    private const int MostWords = 5;

    private readonly Dictionary<string, T> byKey = new(StringComparer.Ordinal);

    public void Add(T thing, params IEnumerable<string> words)
    {
        foreach (var word in words)
            byKey.TryAdd(Spelling.Key(word), thing);
    }

    public T? Exactly(string text) => byKey.GetValueOrDefault(Spelling.Key(text));

    public T? Find(string text) => Exactly(text) ?? Nearest(Spelling.Key(text));

    /// <summary>The one thing of which words stand inside the text; null when there are none or several things.</summary>
    public T? Within(string text)
    {
        var words = Spelling.Words(text);
        T? found = null;
        for (var start = 0; start < words.Length; start++)
        {
            var (thing, length) = LongestAt(words, start);
            if (thing is null)
                continue;
            if (found is not null && !ReferenceEquals(found, thing))
                return null;
            found = thing;
            start += length - 1;
        }

        return found;
    }

    private (T? Thing, int Length) LongestAt(string[] words, int start)
    {
        for (var length = Math.Min(MostWords, words.Length - start); length > 0; length--)
        {
            if (byKey.TryGetValue(string.Concat(words.Skip(start).Take(length)), out var thing))
                return (thing, length);
        }

        return (null, 0);
    }

    private T? Nearest(string key)
    {
        var fewest = int.MaxValue;
        T? nearest = null;
        var unclear = false;
        foreach (var (word, thing) in byKey)
        {
            if (Spelling.Slips(key, word, Spelling.SlipsForgiven(Math.Min(key.Length, word.Length))) is not { } slips || slips > fewest)
                continue;
            unclear = slips == fewest && !ReferenceEquals(nearest, thing);
            fewest = slips;
            nearest = thing;
        }

        return unclear ? null : nearest;
    }
}
