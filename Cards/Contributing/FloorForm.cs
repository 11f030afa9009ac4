using AdaptiveCards;
using Consultations.Words;

namespace Cards.Contributing;

/// <summary>The contribution form of whoever takes the record down: it asks first whose words they are.</summary>
public static class FloorForm
{
    /// <summary>Ids of the fields about the speaker, and what the first of them can say.</summary>
    public const string Who = "who", Number = "number", Name = "name", Role = "role", Organisation = "organisation", Group = "group", Place = "from", MayBeNamed = "named",
        Participants = "participants", Meeting = "meeting", Delegate = "delegate", Speaker = "speaker";

    public static AdaptiveCard Of(FormFor what)
    {
        var form = new Form("form floor", what.Draft, what.Room).Title(Sentences.FloorFormTitle).Say(what.Consultation!.Title)
            .Pick(Who, Sentences.FieldWho, Whose(), Participants, isRequired: true)
            .Text(Number, Sentences.FieldDelegateNumber, longest: 6)
            .Text(Name, Sentences.FieldSpeakerName, longest: Consultations.Joining.Delegate.LongestName)
            .Text(Role, Sentences.FieldSpeakerRole, longest: Consultations.Joining.Delegate.LongestName)
            .Text(Organisation, Sentences.FieldOrganisation, longest: Consultations.Joining.Delegate.LongestName)
            .Pick(Group, Sentences.FieldGroup, FormFor.Groups())
            .Text(Place, Sentences.FieldSpeaksFor, longest: Consultations.Joining.Delegate.LongestName)
            .Toggle(MayBeNamed, Sentences.FieldSpeakerMayBeNamed);
        return ContributionForm.Fields(form, what, ContributionKind.Statement.Id, isOwn: false).Card(Sentences.ButtonFile, Sentences.FloorFormTyped);
    }

    private static IEnumerable<(string Title, string Value)> Whose() =>
    [
        (Sentences.WhoParticipants, Participants),
        (Sentences.WhoMeeting, Meeting),
        (Sentences.WhoDelegate, Delegate),
        (Sentences.WhoSpeaker, Speaker),
    ];
}
