using AdaptiveCards;
using Consultations.Contributing;
using Consultations.Places;

namespace Cards.Contributing;

/// <summary>What the author gets for an input: its number, what was filed, and where it will appear.</summary>
public static class ReceiptCard
{
    /// <param name="receipt">What was filed.</param>
    /// <param name="shownAs">What readers will see beside it.</param>
    /// <param name="offered">Places that the text names: a press files it under one.</param>
    /// <param name="notes">What else the author should know, a sentence each.</param>
    /// <param name="isOwn">Whether whoever sees it may take it back; a facilitator who files another's input may not.</param>
    public static AdaptiveCard Of(Receipt receipt, Attribution shownAs, IReadOnlyList<Jurisdiction> offered, IReadOnlyList<string> notes, bool isOwn = true)
    {
        var contribution = receipt.Contribution;
        var sheet = new Sheet().Title(Wording.Format(Sentences.KindAndNumber, Wording.Kind(contribution.Kind), contribution.Number));
        if (contribution.IsWithdrawn)
            return sheet.Say(Sentences.StateWithdrawn).Card();

        sheet.Say(Wording.Said(contribution.Text, contribution.IsQuote));
        InputFacts.Write(sheet, contribution.About, contribution.Topics, contribution.Evidence, shownAs);
        if (receipt.Item is { } item)
            sheet.Fact(Sentences.LabelItem, Wording.Format(Sentences.Numbered, item.Number, item.Title));
        if (contribution.Language.Length > 0)
            sheet.Fact(Sentences.LabelLanguage, Wording.Language(contribution.Language));
        sheet.Say(contribution.IsHidden ? Wording.Format(Sentences.StateHidden, contribution.HiddenReason) : WillAppear(contribution.About));
        foreach (var note in notes)
            sheet.Say(note);
        return sheet
            .Buttons(offered.Select(place => Line.Button(Wording.Format(Sentences.ButtonIsAbout, Wording.Place(place.Code)), $"file {contribution.Number} under {Line.Place(place.Code)}")))
            .Buttons(isOwn ? OwnInput.Buttons(contribution, receipt.Consultation.Rule) : [])
            .Forms(isOwn ? OwnInput.Forms(contribution) : [])
            .Card();
    }

    private static string WillAppear(About about) => about switch
    {
        { Places.Count: 1 } => Wording.Format(Sentences.WillAppearInPlace, Wording.Place(about.Places[0])),
        { Places.Count: > 1 } => Wording.Format(Sentences.WillAppearInPlaces, Wording.Places(about.Places)),
        { Regions.Count: > 0 } => Wording.Format(Sentences.WillAppearInRegion, string.Join(", ", about.Regions.Select(Wording.Region))),
        _ => Sentences.WillAppear,
    };
}
