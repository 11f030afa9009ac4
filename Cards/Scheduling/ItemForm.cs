using AdaptiveCards;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Cards.Scheduling;

/// <summary>An agenda item, to be filled in at once.</summary>
public static class ItemForm
{
    public static AdaptiveCard Of(FormFor what) => new Form("form item", what.Draft, what.Room).Title(Sentences.ItemFormTitle).Say(what.Consultation!.Title)
        .Pick("kind", Sentences.FieldItemKind, ItemKind.All.Select(kind => (Wording.Capital(kind.Name), kind.Id)), ItemKind.Panel.Id, isRequired: true)
        .Text("title", Sentences.FieldTitle, isRequired: true, longest: NewConsultation.LongestTitle)
        .Number("day", Sentences.FieldDay, 1, AgendaItem.LastDay)
        .Text("dealt", Sentences.FieldDealtWith, isLong: true, longest: FrameText.Longest)
        .Text("moderator", Sentences.FieldModerator, longest: 200)
        .Text("panellists", Sentences.FieldPanellists, isLong: true, longest: 2000)
        .Card(Sentences.ButtonAddItem, Sentences.ItemFormTyped);
}
