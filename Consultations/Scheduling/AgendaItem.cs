using Consultations.Deciding;

namespace Consultations.Scheduling;

/// <summary>One item of the agenda. Its moderator and panellists are part of the published frame, not attribution.</summary>
public sealed class AgendaItem
{
    /// <summary>The most items of one agenda, and the last day that a meeting can have.</summary>
    public const int Most = 200, LastDay = 60;

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation, for <c>open 2</c>; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Idempotence: the form or line that made it.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the <see cref="ItemKind"/>.</summary>
    public required string Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>What it dealt with.</summary>
    public string DealtWith { get; set; } = "";

    /// <summary>On which day of the meeting, from 1; null where that is not known.</summary>
    public int? Day { get; set; }

    public string Moderator { get; set; } = "";

    public IReadOnlyList<string> Panellists { get; set; } = [];

    public bool IsOpen { get; set; }

    /// <summary>The item of that number; null where there is none, or no number.</summary>
    public static AgendaItem? Find(IBooks books, Guid consultation, int? number) =>
        number is null ? null : books.All<AgendaItem>().SingleOrDefault(item => item.ConsultationId == consultation && item.Number == number);

    /// <summary>The items of a consultation by day, those without a day last, then by number.</summary>
    public static IReadOnlyList<AgendaItem> InOrder(IBooks books, Guid consultation) =>
        [.. books.All<AgendaItem>().Where(item => item.ConsultationId == consultation).AsEnumerable().OrderBy(item => item.Day ?? int.MaxValue).ThenBy(item => item.Number)];
}
