using AdaptiveCards;
using Cards.Summarising;
using Consultations.Announcing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Scheduling;
using Consultations.Summarising;

namespace Dialogs.Announcing;

/// <summary>What a broadcast says to each: the facilitators' words, or the summary as it is now.</summary>
public static class AnnouncingNotices
{
    /// <summary>The words, and the key of what they show; null for a notice that has none.</summary>
    public static (string Text, string Key)? WordsOf(Notice notice, IBooks books, Guid consultation) =>
        notice is Announced(var number) && Broadcast.Find(books, consultation, number) is { Text.Length: > 0 } broadcast ? (broadcast.Text, broadcast.TextKey) : null;

    /// <summary>The card, and the keys of what it shows; null for a notice that brings none.</summary>
    public static (AdaptiveCard Card, IReadOnlyList<string> Shows)? CardOf(Notice notice, IBooks books, Guid consultation)
    {
        if (notice is not SummaryShared(var item))
            return null;
        var focus = item is { } number && AgendaItem.Find(books, consultation, number) is { } found ? new Focus.Item(found) : Focus.All;
        var summary = Summary.Of(books, consultation, focus);
        return (SummaryCard.Of(summary, 0, 1), [.. summary.Entries.Concat(summary.AlsoConcerning).Select(entry => entry.Key)]);
    }
}
