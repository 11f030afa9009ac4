using AdaptiveCards;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Cards.Scheduling;

/// <summary>The agenda by days, and which item is open.</summary>
public static class AgendaCard
{
    /// <param name="consultation">Whose agenda it is.</param>
    /// <param name="agenda">In order.</param>
    /// <param name="mayChange">Whether whoever looks may open and close items.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(Consultation consultation, IReadOnlyList<AgendaItem> agenda, bool mayChange, int page)
    {
        var sheet = new Sheet().Title(Sentences.Agenda).Aside(consultation.Title);
        if (agenda.Count == 0)
            sheet.Say(mayChange ? Sentences.AgendaEmptyHow : Sentences.AgendaEmpty);
        Page.Of(agenda.Select(item => new Part(Day(item), Written(item, mayChange))), page, sheet).WriteOnto(sheet, "agenda");
        return mayChange ? sheet.Buttons(Line.Button(Sentences.ButtonNewItem, "form item")).Card() : sheet.Card();
    }

    private static string Day(AgendaItem item) => item.Day is { } day ? Wording.Format(Sentences.DayNumber, day) : Sentences.DayUnknown;

    private static Sheet Written(AgendaItem item, bool mayChange)
    {
        var sheet = new Sheet().Say(Wording.Format(item.IsOpen ? Sentences.ItemOpenNow : Sentences.ItemNumbered, item.Number, Wording.ItemKind(item.Kind), item.Title));
        foreach (var fact in Wording.ItemLines(item))
            sheet.Aside(fact);
        var summary = Line.Button(Wording.Format(Sentences.ButtonSummaryOfItem, item.Number), $"summary item {item.Number}");
        if (!mayChange)
            return sheet.Buttons(summary);
        var (title, line) = item.IsOpen ? (Sentences.ButtonCloseItem, $"close {item.Number}") : (Sentences.ButtonOpenItem, $"open {item.Number}");
        return sheet.Buttons(Line.Button(Wording.Format(title, item.Number), line), summary);
    }
}
