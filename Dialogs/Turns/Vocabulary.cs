namespace Dialogs.Turns;

/// <summary>All verbs of all capabilities, and which one a line begins with.</summary>
public sealed class Vocabulary
{
    private readonly List<(string Word, Verb Verb)> byWord;

    public Vocabulary(IEnumerable<ICapability> capabilities)
    {
        Capabilities = [.. capabilities];
        byWord = [.. Capabilities.SelectMany(c => c.Verbs).SelectMany(v => v.Words.Select(w => (w, v))).OrderByDescending(pair => pair.w.Length)];
    }

    public IReadOnlyList<ICapability> Capabilities { get; }

    /// <summary>The verb with the most words that the line begins with, and what follows; null where it begins with none.</summary>
    public (Verb Verb, string Tail)? Find(string line)
    {
        foreach (var (word, verb) in byWord)
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = line[word.Length..];
            if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]) && rest[0] != ':')
                continue;
            rest = rest.Trim();
            if ((verb.TakesMore || rest.Length == 0) && verb.Fits(rest))
                return (verb, rest);
        }

        return null;
    }
}
