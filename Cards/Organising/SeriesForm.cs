using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>A series, to be filled in at once.</summary>
public static class SeriesForm
{
    public static AdaptiveCard Of(string draft) => new Form("form series", draft, room: null).Title(Sentences.SeriesFormTitle)
        .Text("title", Sentences.FieldTitle, isRequired: true, longest: NewConsultation.LongestTitle)
        .Number("planned", Sentences.FieldPlanned, 1, Series.MostPlanned)
        .Text("convenors", Sentences.FieldConvenors, longest: 1000)
        .Text("partners", Sentences.FieldPartners, longest: 1000)
        .Text("funders", Sentences.FieldFunders, longest: 1000)
        .Text("project", Sentences.FieldProject, longest: FrameText.Longest)
        .Text("lines", Sentences.FieldLines, isLong: true)
        .Card(Sentences.ButtonSetUp, Sentences.SeriesFormTyped);
}
