using Consultations.Contributing;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>The typed form of a contribution: <c>KIND [WHERE:] TEXT [#topic …] [(source: …)]</c>.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="About">What it is about; null where the line does not say.</param>
/// <param name="Text">The words, without quotation marks around the whole.</param>
/// <param name="IsQuote">Whether it stood in quotation marks.</param>
/// <param name="Topics">Slugs, in the order written.</param>
/// <param name="Evidence">Its source, where given.</param>
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
    private static readonly string[] SourceMarks = [.. TypedWords.For("source").Prepend("source").Select(word => $"({word}:")];

    private static readonly (char Open, char Close)[] QuotationMarks = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('‘', '’')];

    /// <summary>Reads what follows the kind.</summary>
    public static ContributionLine Read(ContributionKind kind, string rest)
    {
        var (about, corrected, words) = TakeWhere(rest.Trim());
        var topics = new List<string>();
        var source = "";
        for (var took = true; took;)
        {
            (words, var topic) = TakeTopic(words);
            (words, var foundSource) = TakeSource(words);
            if (topic is not null && !topics.Contains(topic))
                topics.Insert(0, topic);
            source = foundSource ?? source;
            took = topic is not null || foundSource is not null;
        }

        var (text, isQuote) = Unquote(words);
        return new ContributionLine(kind, about, text, isQuote, topics, source.Length > 0 ? new Evidence("", source) : Evidence.None, corrected);
    }

    /// <summary>Reads WHERE by itself: codes, names, regions, <c>cross-border</c>, <c>meeting</c>. Null unless every part of it is known.</summary>
    public static (About About, IReadOnlyList<PlaceMatch.Found> Corrected)? ReadWhere(string where)
    {
        var crossBorder = false;
        var meeting = false;
        var places = new List<string>();
        foreach (var part in where.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Prompts.Is(part, Sentences.CrossBorder, "cross border", "crossborder"))
                crossBorder = true;
            else if (Prompts.Is(part, Sentences.WholeMeeting, "meeting", "the meeting", "whole meeting"))
                meeting = true;
            else
                places.Add(part);
        }

        if (places.Count == 0)
            return crossBorder || meeting ? (new About([], [], crossBorder, meeting), []) : null;
        var found = PlaceFinder.FindAll(string.Join(", ", places));
        if (!found.AllKnown)
            return null;
        var about = new About(
            [.. found.Places.Select(p => p.Jurisdiction.Code)],
            [.. found.Regions.Select(r => r.Name)],
            crossBorder,
            meeting);
        return (about, [.. found.Places.Where(p => p.Note is not null)]);
    }

    private static (About? About, IReadOnlyList<PlaceMatch.Found> Corrected, string Tail) TakeWhere(string text)
    {
        const int LongestWhere = 400;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0)
            return (null, [], text[1..].Trim());
        if (colon is < 0 or > LongestWhere || ReadWhere(text[..colon]) is not { } where)
            return (null, [], text);
        return (where.About, where.Corrected, text[(colon + 1)..].Trim());
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

    private static (string Tail, string? Source) TakeSource(string text)
    {
        var (start, mark) = SourceMarks.Select(mark => (At: text.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase), mark)).MaxBy(found => found.At);
        if (start < 0 || !text.EndsWith(')'))
            return (text, null);
        var source = text[(start + mark.Length)..^1].Trim();
        return source.Length == 0 ? (text, null) : (text[..start].TrimEnd(), source);
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
