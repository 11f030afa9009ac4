using Consultations.Scheduling;
using Consultations.Summarising;

namespace Reports;

/// <summary>One day of the agenda.</summary>
/// <param name="Title">"Day 2"; empty where no item has a day.</param>
/// <param name="Items">Its items, by number.</param>
public sealed record AgendaDay(string Title, IReadOnlyList<ReportItem> Items)
{
    internal static IReadOnlyList<AgendaDay> Of(IReadOnlyList<AgendaItem> agenda, IReadOnlyList<Entry> entries)
    {
        var isByDay = agenda.Any(item => item.Day is not null);
        return [.. agenda.GroupBy(item => item.Day).Select(day => new AgendaDay(isByDay ? TitleOf(day.Key) : "", [.. day.Select(item => ReportItem.Of(item, entries))]))];
    }

    private static string TitleOf(int? day) => day is { } known ? Wording.Format(Sentences.AgendaDayNumber, known) : Sentences.AgendaDayUnknown;
}

/// <summary>One item of the agenda. Its moderator and panellists are part of the published frame.</summary>
/// <param name="Title">"Item 2: Courts and compensation (panel)"</param>
/// <param name="Facts">What it dealt with, its moderator, its panellists, and the numbers of the inputs that belong to it.</param>
public sealed record ReportItem(string Title, IReadOnlyList<ReportFact> Facts)
{
    internal static ReportItem Of(AgendaItem item, IReadOnlyList<Entry> entries)
    {
        var numbers = entries.Where(new Focus.Item(item).Holds).Select(entry => entry.Number).ToList();
        IEnumerable<ReportFact> all =
        [
            new(Sentences.ItemDealtWith, item.DealtWith),
            new(Sentences.ItemModerator, item.Moderator),
            new(Sentences.ItemPanellists, string.Join("; ", item.Panellists)),
            new(Sentences.ItemInputs, numbers.Count == 0 ? Sentences.ItemNoInputs : string.Join(", ", numbers)),
        ];
        return new ReportItem(
            Wording.Format(Sentences.ItemTitle, item.Number, item.Title, ItemKind.OfId(item.Kind)?.Name ?? item.Kind),
            [.. all.Where(fact => fact.Value.Length > 0)]);
    }
}
