using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>What a consultation is and how to get into it, to be shown in the room.</summary>
public static class ConsultationCard
{
    private const uint PictureWidth = 240;

    /// <param name="consultation">What it is.</param>
    /// <param name="series">The series it is a meeting of; null where it stands alone.</param>
    /// <param name="joinLink">Opens the chat with the code.</param>
    public static AdaptiveCard Of(Consultation consultation, Series? series, string joinLink)
    {
        var sheet = new Sheet().Title(consultation.Title);
        if (series is not null)
            sheet.Say(Wording.InSeries(series, consultation.Ordinal));
        sheet.Say(Wording.PlaceAndDays(consultation));
        if (consultation.Theme.Length > 0)
            sheet.Say(consultation.Theme);
        foreach (var (label, text) in Wording.FrameLines(consultation.Lines))
            sheet.Fact(label, text);
        if (consultation.IsClosed)
            sheet.Say(consultation.IsImported ? Sentences.ConsultationIsCopy : Sentences.ConsultationIsClosed);

        sheet.Heading(Sentences.JoinHere)
            .Code(consultation.JoinCode)
            .Picture(QrCode.Of(joinLink), Wording.Format(Sentences.QrCodeOf, joinLink), PictureWidth)
            .Say(joinLink)
            .Heading(Sentences.Invited)
            .Say(consultation.Invited.Count > 0 ? Wording.Places(consultation.Invited) : Sentences.NobodyInvitedByName);
        // Nobody says anything in a copy who could be shown.
        if (!consultation.IsImported)
        {
            sheet.Heading(Sentences.HowYouAreShown)
                .Say(Wording.Rule(consultation))
                .Say(Wording.Format(Sentences.SmallestCrowd, consultation.K));
        }

        return sheet.Buttons(
                Line.Button(Sentences.ButtonSummary, "summary"),
                Line.Button(Sentences.ButtonWho, "who"),
                Line.Button(Sentences.ButtonHelp, "help"))
            .Card();
    }
}
