using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Joining;

/// <summary>Who somebody is, to be filled in at once; above it what is stored, who sees it and until when.</summary>
public static class JoinForm
{
    /// <param name="what">The consultation, and the form's own id.</param>
    /// <param name="code">The room's code, or an invitation's.</param>
    /// <param name="known">What is known of them by field; they see it and can change it.</param>
    public static AdaptiveCard Of(FormFor what, string code, IReadOnlyDictionary<string, string> known)
    {
        string Known(string id) => known.GetValueOrDefault(id, "");
        var consultation = what.Consultation!;
        var form = new Form($"join {code}", what.Draft, room: null)
            .Title(Wording.Format(Sentences.JoinFormTitle, consultation.Title))
            .Text("name", Sentences.LabelName, Known("name"), isRequired: true, longest: Delegate.LongestName)
            .Text("designation", Sentences.LabelDesignation, Known("designation"), longest: Delegate.LongestName)
            .Text("organisation", Sentences.LabelOrganisation, Known("organisation"), longest: Delegate.LongestName)
            .Pick("group", Sentences.LabelGroup, FormFor.Groups(), Known("group"), isRequired: true)
            .Find("place", Sentences.FieldSpeaksForYou, new[] { (Sentences.SpeaksForNone, "none") }.Concat(what.Jurisdictions()), Known("place") is { Length: > 0 } place ? Wording.Place(place) : "")
            .Say(Wording.Format(Sentences.JoinFormPromise, Wording.Day(consultation.KeptUntil)))
            .Say(Wording.Rule(consultation));
        if (consultation.Rule == AttributionRule.Named)
            form.OneOf("consent", Sentences.FieldConsent, [(Sentences.ConsentNamed, "named"), (Sentences.ConsentUnnamed, "unnamed")]);
        else
            form.Carry("consent", "join");
        return form.Card(Sentences.ButtonJoin, Wording.Format(Sentences.JoinFormTyped, code));
    }
}
