using Consultations.Summarising;

namespace Reports;

/// <summary>One input as readers may see it.</summary>
public sealed record ReportEntry
{
    /// <summary>Its number in the consultation.</summary>
    public required int Number { get; init; }

    /// <summary>"Good practice"</summary>
    public required string Kind { get; init; }

    /// <summary>What was said, in the words of whoever said it.</summary>
    public required string Text { get; init; }

    /// <summary>Whether these are a speaker's very words.</summary>
    public required bool IsQuote { get; init; }

    /// <summary>The label that the attribution rule allows; empty where it allows none.</summary>
    public required string Said { get; init; }

    /// <summary>"about Assam"; empty where nobody said.</summary>
    public required string About { get; init; }

    /// <summary>"shelter, rehabilitation"; empty where it is not filed.</summary>
    public required string Topics { get; init; }

    /// <summary>The figure and its source; empty where there is none.</summary>
    public required string Evidence { get; init; }

    /// <summary>"agenda item 2"; empty where it belongs to no agenda item.</summary>
    public required string Item { get; init; }

    /// <summary>"in हिन्दी"; empty where its author did not say.</summary>
    public required string Language { get; init; }

    /// <summary>Id of the language that its words are in, <c>hi</c>; empty where its author did not say.</summary>
    public required string LanguageId { get; init; }

    /// <summary>"first meeting", in the report of a series; else empty.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>What is to be said beside the text, in order and without gaps.</summary>
    public IReadOnlyList<string> Notes => [.. new[] { Meeting, Said, About, Topics, Item, Language, Evidence }.Where(note => note.Length > 0)];

    internal static ReportEntry Of(Entry entry) => new()
    {
        Number = entry.Number,
        Kind = Wording.Capital(entry.Kind.Name),
        Text = entry.Text,
        IsQuote = entry.IsQuote,
        Said = entry.Said.Label,
        About = Wording.About(entry.About),
        Topics = string.Join(", ", entry.Topics.Select(t => t.Name)),
        Evidence = Wording.Evidence(entry.Evidence),
        Item = entry.Item is { } item ? Wording.Format(Sentences.OfItem, item) : "",
        LanguageId = entry.Language,
        Language = entry.Language.Length > 0 ? Wording.Format(Sentences.InLanguage, Wording.Language(entry.Language)) : "",
    };
}
