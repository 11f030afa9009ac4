using Consultations.Summarising;
using Consultations.Words;

namespace Cards.Summarising;

/// <summary>What a focus is called, and the line that asks for it.</summary>
internal static class FocusWords
{
    public static string Title(Focus focus) => focus switch
    {
        Focus.Place place => Wording.Place(place.Code),
        Focus.Subject subject => Wording.Capital(subject.Topic.Name),
        Focus.Sort sort => Wording.Capital(sort.Kind.Plural),
        Focus.Unfiled => Sentences.NoThemeYetTitle,
        Focus.Item item => Wording.Format(Sentences.ItemNumbered, item.Of.Number, Wording.ItemKind(item.Of.Kind), item.Of.Title),
        _ => Sentences.ButtonSummary,
    };

    public static string Line(Focus focus) => focus switch
    {
        Focus.Place place => $"summary {Cards.Line.Place(place.Code)}",
        Focus.Subject subject => $"summary {subject.Topic.Id}",
        Focus.Sort sort => $"summary {Typed(sort.Kind)}",
        Focus.Unfiled => "summary unfiled",
        Focus.Item item => $"summary item {item.Of.Number}",
        _ => "summary",
    };

    /// <summary>What to do where the focus holds nothing.</summary>
    public static string Empty(Summary summary) => summary.Consultation.IsImported ? Sentences.EmptyCopy : Empty(summary.Focus);

    private static string Empty(Focus focus) => focus switch
    {
        Focus.Place place => Wording.Format(Sentences.EmptyPlace, Wording.Place(place.Code), place.Code),
        Focus.Subject subject => Wording.Format(Sentences.EmptySubject, subject.Topic.Name, subject.Topic.Id),
        Focus.Sort sort => Wording.Format(Sentences.EmptyKind, sort.Kind.Plural, sort.Kind.Words[0]),
        Focus.Unfiled => Sentences.EmptyUnfiled,
        Focus.Item item => Wording.Format(Sentences.EmptyItem, item.Of.Number),
        _ => Sentences.EmptyRoom,
    };

    /// <summary>The kind's plural as one typed word: "practices".</summary>
    private static string Typed(ContributionKind kind) => kind.Words.First(word => word.EndsWith('s') && !word.Contains(' '));
}
