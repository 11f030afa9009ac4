using System.Globalization;
using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>A consultation's frame, to be filled in at once.</summary>
public static class ConsultationForm
{
    /// <summary>Ids of fields that make up one answer together with others.</summary>
    public const string FirstDay = "first", LastDay = "last", Region = "region", Places = "places", Ordinal = "ordinal";

    /// <param name="what">The form's own id.</param>
    /// <param name="series">All series, the newest first.</param>
    public static AdaptiveCard Of(FormFor what, IReadOnlyList<Series> series)
    {
        var form = new Form("form consultation", what.Draft, room: null).Title(Sentences.ConsultationFormTitle)
            .Text("title", Sentences.FieldTitle, isRequired: true, longest: NewConsultation.LongestTitle)
            .Text("place", Sentences.FieldCity, longest: 120)
            .Day(FirstDay, Sentences.FieldFirstDay)
            .Day(LastDay, Sentences.FieldLastDay)
            .Find(Region, Sentences.FieldInvitedRegion, what.Regions().Concat(what.Jurisdictions()))
            .Text(Places, Sentences.FieldInvited, longest: 1000);
        if (series.Count > 0)
        {
            form.Pick("series", Sentences.FieldSeries, series.Select(one => (one.Title, one.Number.ToString(CultureInfo.InvariantCulture))))
                .Text(Ordinal, Sentences.FieldOrdinal, longest: 4);
        }

        return form.Extras()
            .Text("theme", Sentences.FieldConsultationTheme, longest: FrameText.Longest)
            .Text("lines", Sentences.FieldLines, isLong: true)
            .Pick("language", Sentences.FieldConsultationLanguage, FormFor.Tongues())
            .Card(Sentences.ButtonSetUp, Sentences.ConsultationFormTyped);
    }
}
