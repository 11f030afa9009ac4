using Cards.Comparing;
using Cards.Organising;
using Consultations.Comparing;
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

    public static async Task SeriesAsync(Turn turn, Series series, int page = 1) =>
        await turn.ShowAsync(SeriesCard.Of(await turn.ReadAsync(books => SeriesSummary.Of(books, series)), page));

    public static Task<bool> IsOrganiserAsync(Turn turn) =>
        turn.ReadAsync(books => turn.Speaker.Person is { } me && Roles.Of(books, me.Id, null) == Role.Organiser);
}
