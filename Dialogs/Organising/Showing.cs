using Cards.Comparing;
using Cards.Organising;
using Consultations.Comparing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>Shows a consultation's card, with its code and QR code for the room, and a series' card.</summary>
internal static class Showing
{
    public static async Task ConsultationAsync(Turn turn, Consultation consultation)
    {
        var series = consultation.SeriesId is { } id ? await turn.ReadAsync(books => books.Find<Series>(id)) : null;
        await turn.ShowAsync(ConsultationCard.Of(consultation, series, turn.Links.Join(consultation.JoinCode)));
    }

    public static async Task SeriesAsync(Turn turn, Series series, int page = 1)
    {
        var read = await turn.ReadAsync(books => SideBySide(books, turn.Records, series));
        if (read.Is(out var summary, out var refusal))
            await turn.ShowAsync(SeriesCard.Of(summary, page));
        else
            await turn.RefuseAsync(refusal);
    }

    /// <summary>What read-only copies say is only in their files.</summary>
    private static Result<SeriesSummary> SideBySide(IBooks books, IRecordReader reader, Series series)
    {
        if (!series.IsOfCopies(books))
            return SeriesSummary.Of(books, series);
        return SeriesRecord.Of(books, reader, series).Is(out var record, out var refusal) ? record.SideBySide : refusal;
    }

    public static Task<bool> IsOrganiserAsync(Turn turn) =>
        turn.ReadAsync(books => turn.Speaker.Person is { } me && Roles.Of(books, me.Id, null) == Role.Organiser);
}
