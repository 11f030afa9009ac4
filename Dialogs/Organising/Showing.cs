using Cards.Organising;
using Consultations.Organising;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>Shows a consultation's card, with its code and QR code for the room.</summary>
internal static class Showing
{
    public static Task ConsultationAsync(Turn turn, Consultation consultation) =>
        turn.ShowAsync(ConsultationCard.Of(consultation, turn.Links.Join(consultation.JoinCode)));
}
