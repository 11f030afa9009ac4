using AdaptiveCards;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Words;

namespace Cards.Contributing;

/// <summary>Everything that a contribution can say, to be filled in at once.</summary>
public static class ContributionForm
{
    /// <summary>Ids of fields that make up one answer together with others.</summary>
    public const string Places = "places", Figure = "figure", Source = "source", IsQuote = "quote";

    public static AdaptiveCard Of(FormFor what, string kind)
    {
        var form = new Form("form contribution", what.Draft, what.Room).Title(Sentences.ContributionFormTitle).Say(what.Consultation!.Title);
        return Fields(form, what, kind, isOwn: true).Card(Sentences.ButtonFile, Sentences.ContributionFormTyped);
    }

    internal static Form Fields(Form form, FormFor what, string kind, bool isOwn)
    {
        // Where it is filed when nothing else is said stands in the empty field.
        var abouts = Abouts(what, isOwn).ToList();
        form.Pick("kind", Sentences.FieldKind, ContributionKind.All.Select(one => (Wording.Capital(one.Name), one.Id)), kind, isRequired: true)
            .Text("text", Sentences.FieldText, isRequired: true, isLong: true, longest: Contribution.LongestText)
            .Find("about", Sentences.FieldAbout, abouts, empty: abouts[0].Title)
            .Find("theme", Sentences.FieldTheme, Topics.All.Select(topic => (Wording.Capital(topic.Name), topic.Id)));
        if (what.Agenda.Count > 0)
            form.Pick("item", Sentences.FieldItem, what.Items(), empty: Sentences.FormOpenItem);
        return form.Extras()
            .Text(Places, Sentences.FieldPlaces)
            .Text(Figure, Sentences.FieldFigure)
            .Text(Source, Sentences.FieldSource)
            .Toggle(IsQuote, Sentences.FieldQuote)
            .Pick("language", Sentences.FieldLanguage, FormFor.Tongues());
    }

    private static IEnumerable<(string Title, string Value)> Abouts(FormFor what, bool isOwn)
    {
        if (isOwn && what.Me?.Jurisdiction is { } own && what.Consultation!.Rule != AttributionRule.ChathamHouse)
            yield return (Wording.Format(Sentences.AboutYourOwn, Wording.Place(own)), "own");
        yield return (Sentences.NoPlaceInParticular, "none");
        yield return (Wording.Capital(Consultations.Sentences.AboutWholeMeeting), "meeting");
        yield return (Wording.Capital(Consultations.Sentences.AboutCrossBorder), "cross-border");
        foreach (var place in what.Regions().Concat(what.Jurisdictions()))
            yield return place;
    }
}
