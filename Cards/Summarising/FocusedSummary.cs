using AdaptiveCards;
using Consultations.Summarising;
using Consultations.Words;

namespace Cards.Summarising;

/// <summary>What one focus holds, word for word: by kind, or by theme where the focus is a kind.</summary>
internal static class FocusedSummary
{
    public static AdaptiveCard Of(Summary summary, int page)
    {
        var focus = summary.Focus;
        var sheet = new Sheet().Title(FocusWords.Title(focus)).Aside(summary.Consultation.Title);
        foreach (var fact in focus is Focus.Item item ? Wording.ItemLines(item.Of) : [])
            sheet.Aside(fact);
        sheet.Say(summary.Entries.Count == 0
            ? FocusWords.Empty(summary)
            : Wording.Counted(summary.Entries.Count, Sentences.InputsOne, Sentences.InputsMany));
        if (focus is Focus.Unfiled && !summary.Consultation.IsImported && summary.Entries.Count > 0)
            sheet.Say(Wording.Format(Sentences.HowToFile, summary.Entries[0].Number));

        Page.Of(Own(summary).Concat(AlsoConcerning(summary)), page, sheet).WriteOnto(sheet, FocusWords.Line(focus));
        return sheet.Buttons(Line.Button(Sentences.ButtonOverview, FocusWords.Line(Focus.All))).Card();
    }

    private static IEnumerable<Part> Own(Summary summary) => summary.Focus is Focus.Sort
        ? summary.Entries.OrderBy(ThemeOrder).ThenBy(e => e.Number).Select(e => new Part(ThemeHeading(e), Written(e)))
        : summary.Entries.OrderBy(KindOrder).ThenBy(e => e.Number).Select(e => new Part(Wording.Capital(e.Kind.Plural), Written(e, isOfItem: summary.Focus is Focus.Item)));

    private static IEnumerable<Part> AlsoConcerning(Summary summary)
    {
        var heading = Wording.Format(Sentences.AlsoConcerning, FocusWords.Title(summary.Focus));
        return summary.AlsoConcerning.OrderBy(KindOrder).ThenBy(e => e.Number).Select(e => new Part(heading, Written(e, kindToo: true)));
    }

    private static Sheet Written(Entry entry, bool kindToo = false, bool isOfItem = false)
    {
        var text = Wording.Said(entry.Text, entry.IsQuote);
        var sheet = new Sheet().Say(kindToo
            ? Wording.Format(Sentences.KindNumberText, Wording.Capital(entry.Kind.Name), entry.Number, text)
            : Wording.Format(Sentences.Numbered, entry.Number, text));
        var notes = new[]
        {
            entry.Said.Label,
            entry.About.IsNothing ? "" : Wording.Format(Sentences.AboutPlaces, Wording.About(entry.About)),
            string.Join(", ", entry.Topics.Select(topic => topic.Name)),
            entry.Evidence.IsNone ? "" : Wording.Format(Sentences.EvidenceIs, Wording.Evidence(entry.Evidence)),
            entry.Item is { } item && !isOfItem ? Wording.Format(Sentences.InItem, item) : "",
            entry.Language.Length == 0 ? "" : Wording.Format(Sentences.InLanguage, Wording.Language(entry.Language)),
        }.Where(note => note.Length > 0).ToList();
        return notes.Count == 0 ? sheet : sheet.Aside(string.Join(" · ", notes));
    }

    private static int KindOrder(Entry entry) => ContributionKind.All.Index().First(kind => kind.Item == entry.Kind).Index;

    /// <summary>The first of its themes in their customary order; then what has only topics of its own, then what has none.</summary>
    private static int ThemeOrder(Entry entry) => FirstTheme(entry) is { } theme
        ? Theme.All.Index().First(one => one.Item == theme).Index
        : Theme.All.Count + (entry.Topics.Count > 0 ? 0 : 1);

    private static string ThemeHeading(Entry entry)
    {
        if (FirstTheme(entry) is { } theme)
            return Wording.Capital(theme.Name);
        return entry.Topics.Count > 0 ? Sentences.OtherTopics : Sentences.NoThemeYetTitle;
    }

    private static Theme? FirstTheme(Entry entry) => Theme.All.FirstOrDefault(theme => entry.Topics.Any(topic => topic.Theme == theme));
}
