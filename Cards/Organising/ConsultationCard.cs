using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>What a consultation is and how to get into it, to be shown in the room.</summary>
public static class ConsultationCard
{
    private const uint PictureWidth = 240;

    public static AdaptiveCard Of(Consultation consultation, string joinLink)
    {
        var sheet = new Sheet().Title(consultation.Title).Say(Wording.PlaceAndDays(consultation));
        if (consultation.Theme.Length > 0)
            sheet.Say(consultation.Theme);
        if (consultation.IsClosed)
            sheet.Say(Sentences.ConsultationIsClosed);

        sheet.Heading(Sentences.JoinHere)
            .Code(consultation.JoinCode)
            .Picture(QrCode.Of(joinLink), Wording.Format(Sentences.QrCodeOf, joinLink), PictureWidth)
            .Say(joinLink)
            .Heading(Sentences.Invited)
            .Say(consultation.Invited.Count > 0 ? Wording.Places(consultation.Invited) : Sentences.NobodyInvitedByName)
            .Heading(Sentences.HowYouAreShown)
            .Say(Wording.Rule(consultation))
            .Say(Wording.Format(Sentences.SmallestCrowd, consultation.K))
            .Buttons(
                Line.Button(Sentences.ButtonSummary, "summary"),
                Line.Button(Sentences.ButtonWho, "who"),
                Line.Button(Sentences.ButtonHelp, "help"));
        return sheet.Card();
    }
}
