using Consultations.Contributing;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>The typed form of a contribution: <c>KIND [WHERE:] TEXT [#topic …] [(figure: …)] [(source: …)] [(language: …)]</c>.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="About">What it is about; null where the line does not say.</param>
/// <param name="Text">The words, without quotation marks around the whole.</param>
/// <param name="IsQuote">Whether it stood in quotation marks.</param>
/// <param name="Topics">Slugs, in the order written.</param>
/// <param name="Evidence">Its figure and source, where given.</param>
/// <param name="Corrected">Places that were understood but written another way.</param>
public sealed record ContributionLine(
    ContributionKind Kind,
    About? About,
    string Text,
    bool IsQuote,
    IReadOnlyList<string> Topics,
    Evidence Evidence,
    IReadOnlyList<PlaceMatch.Found> Corrected)
{
    private static readonly (char Open, char Close)[] QuotationMarks = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];

    /// <summary>Id of the language that the author says it is written in; empty where they do not say.</summary>
    public string Language { get; init; } = "";

    /// <summary>A line that says nothing; no rule takes it.</summary>
    public static ContributionLine Empty { get; } = new(ContributionKind.Statement, null, "", false, [], Evidence.None, []);

    /// <summary>Reads a line that begins with a kind; null where it does not.</summary>
    public static ContributionLine? ReadWhole(string line, IReadOnlyList<Region> own)
    {
        var found = ContributionKind.All.SelectMany(kind => kind.Words, (kind, word) => (kind, word)).OrderByDescending(one => one.word.Length)
            .FirstOrDefault(one => line.StartsWith(one.word, StringComparison.OrdinalIgnoreCase)
                && line.Length > one.word.Length && (char.IsWhiteSpace(line[one.word.Length]) || line[one.word.Length] == ':'));
        return found.kind is null ? null : Read(found.kind, line[found.word.Length..], own);
    }

    /// <summary>Reads what follows the kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rest">The words.</param>
    /// <param name="own">Regions that the organiser has defined.</param>
    public static ContributionLine Read(ContributionKind kind, string rest, IReadOnlyList<Region> own)
    {
        var (where, words) = TakeWhere(rest.Trim(), own);
        var topics = new List<string>();
        var (figure, source, language) = ("", "", "");
        for (var before = -1; before != words.Length;)
        {
            before = words.Length;
            (words, var topic) = TakeTopic(words);
            if (topic is not null && !topics.Contains(topic))
                topics.Insert(0, topic);
            (words, source) = TakeBracket(words, "source", source);
            (words, figure) = TakeBracket(words, "figure", figure);
            (words, language) = TakeLanguage(words, language);
        }

        var (text, isQuote) = Unquote(words);
        return new ContributionLine(kind, where?.About, text, isQuote, topics, new Evidence(figure, source), where?.Corrected ?? []) { Language = language };
    }

    /// <summary>A figure as somebody writes it, with or without <c>(source: …)</c> behind it.</summary>
    public static Evidence EvidenceOf(string said)
    {
        var (figure, source) = TakeBracket(said.Trim(), "source", "");
        return new Evidence(figure, source);
    }

    private static (Where? Where, string Tail) TakeWhere(string text, IReadOnlyList<Region> own)
    {
        const int LongestWhere = 400;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0)
            return (null, text[1..].Trim());
        return colon is > 0 and <= LongestWhere && Where.Read(text[..colon], own) is { } where
            ? (where, text[(colon + 1)..].Trim())
            : (null, text);
    }

    private static (string Tail, string? Topic) TakeTopic(string text)
    {
        var hash = text.LastIndexOf('#');
        if (hash < 0 || (hash > 0 && !char.IsWhiteSpace(text[hash - 1])))
            return (text, null);
        var tag = text[(hash + 1)..];
        if (tag.Length == 0 || tag.Any(char.IsWhiteSpace) || !char.IsLetter(tag[0]) || TopicOf(tag) is not { } topic)
            return (text, null);
        return (text[..hash].TrimEnd(), topic);
    }

    private static string? TopicOf(string tag) => Consultations.Words.Topics.Find(tag)?.Id;

    /// <summary>Takes <c>(NAME: …)</c> off the end; what was found before stays where there is none.</summary>
    private static (string Tail, string Value) TakeBracket(string text, string name, string before)
    {
        var (start, mark) = TypedWords.For(name).Prepend(name).Select(word => $"({word}:")
            .Select(mark => (text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase), mark)).MaxBy(found => found.Item1);
        if (start < 0 || !text.EndsWith(')'))
            return (text, before);
        var value = text[(start + mark.Length)..^1].Trim();
        return value.Length == 0 || !IsClosed(value) ? (text, before) : (text[..start].TrimEnd(), value);
    }

    /// <summary>Whether each bracket in it is opened and closed in it: what stands behind a bracket of its own is not part of it.</summary>
    private static bool IsClosed(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    private static (string Tail, string Language) TakeLanguage(string text, string before)
    {
        var (tail, named) = TakeBracket(text, "language", "");
        return named.Length > 0 && Languages.Find(named) is { } language ? (tail, language.Id) : (text, before);
    }

    private static (string Text, bool IsQuote) Unquote(string text)
    {
        if (text.Length < 3)
            return (text, false);
        foreach (var (open, close) in QuotationMarks)
        {
            var inner = text[1..^1];
            if (text[0] == open && text[^1] == close && !inner.Contains(open) && !inner.Contains(close))
                return (inner.Trim(), true);
        }

        return (text, false);
    }
}
