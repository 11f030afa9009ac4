using AdaptiveCards;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Summarising;
using Dialogs.Turns;

namespace Dialogs.Exporting;

/// <summary>Shows what a read-only copy says: whatever is read in it is read from its file, and blanked in the transcript when the file goes.</summary>
internal static class Copies
{
    public static Task ShowAsync(Turn turn, Func<PublishedRecord, Result<AdaptiveCard>> cardOf) => ShowAsync(turn, _ => Focus.All, cardOf);

    /// <param name="turn">In a chat that is about a copy.</param>
    /// <param name="focusOf">Finds the part that is asked for in the whole.</param>
    /// <param name="cardOf">What is shown of the part, or why nothing is.</param>
    public static async Task ShowAsync(Turn turn, Func<PublishedRecord, Result<Focus>> focusOf, Func<PublishedRecord, Result<AdaptiveCard>> cardOf)
    {
        var here = turn.Here;
        var read = await turn.ReadAsync(books => books.Find<ImportedRecord>(here) is { } copy
            ? copy.Read(books, turn.Records, focusOf)
            : new Refusal(nameof(Consultations.Sentences.ImportIsGone)));
        if (read.Is(out var record, out var refusal) && cardOf(record).Is(out var card, out refusal))
            await turn.ShowAsync(card, [ImportedRecord.KeyOf(here)]);
        else
            await turn.RefuseAsync(refusal);
    }
}
