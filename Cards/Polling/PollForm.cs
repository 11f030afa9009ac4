using AdaptiveCards;
using Consultations.Organising;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>A poll, to be made at once.</summary>
public static class PollForm
{
    /// <summary>Ids of the fields.</summary>
    public const string Kind = "kind", Question = "question", Options = "options", AtMost = "atmost", Low = "low", High = "high", Secrecy = "secrecy", Shows = "shows";

    /// <summary>What the last two can say.</summary>
    public const string Secret = "secret", Named = "named", Hidden = "hidden", Live = "live";

    public static AdaptiveCard Of(FormFor what)
    {
        var form = new Form("form poll", what.Draft, what.Room).Title(Sentences.PollFormTitle).Say(what.Consultation!.Title)
            .Pick(Kind, Sentences.FieldPollKind, PollKind.All.Select(kind => (Wording.Capital(kind.Name), kind.Id)), PollKind.SingleChoice.Id, isRequired: true)
            .Text(Question, Sentences.FieldQuestion, isRequired: true, isLong: true, longest: Poll.LongestQuestion)
            .Text(Options, Sentences.FieldOptions, isLong: true, longest: Poll.MostOptions * (Poll.LongestOption + 1))
            .Text(AtMost, Sentences.FieldAtMost, longest: 2)
            .Text(Low, Wording.Format(Sentences.FieldRatingEnd, 1), longest: Poll.LongestOption)
            .Text(High, Wording.Format(Sentences.FieldRatingEnd, Poll.HighestRating), longest: Poll.LongestOption);
        if (what.Consultation.Rule == AttributionRule.ChathamHouse)
            form.Say(Sentences.PollFormSecretOnly);
        else
            form.Pick(Secrecy, Sentences.FieldSecrecy, [(Sentences.SecrecyNobody, Secret), (Sentences.SecrecyInside, Named)], Secret);
        return form.Pick(Shows, Sentences.FieldShows, [(Sentences.ShowsLater, Hidden), (Sentences.ShowsLive, Live)], Hidden)
            .Card(Sentences.ButtonMakePoll, Sentences.PollFormTyped);
    }
}
