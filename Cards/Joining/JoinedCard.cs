using AdaptiveCards;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Words;

namespace Cards.Joining;

/// <summary>Welcomes a delegate: who they are as stored, how what they say will be shown, what is kept and for how long.</summary>
public static class JoinedCard
{
    /// <param name="joined">Who joined what.</param>
    /// <param name="returnLink">The personal link, where there is a new one; it is shown this once.</param>
    public static AdaptiveCard Of(Joined joined, string? returnLink)
    {
        var (consultation, who) = (joined.Consultation, joined.Delegate);
        var sheet = new Sheet()
            .Title(Wording.Format(joined.IsNew ? Sentences.Welcome : Sentences.WelcomeBack, consultation.Title));
        if (who.Standing == Standing.Waiting)
            sheet.Say(Sentences.WaitingForAdmission);

        if (returnLink is not null)
            sheet.Heading(Sentences.YourLink).Say(returnLink).Say(Sentences.KeepYourLink);
        WriteWho(sheet.Heading(Sentences.YouAre), who);
        sheet.Heading(Sentences.HowYouAreShown)
            .Say(Shown(consultation, who))
            .Heading(Sentences.WhatIsKept)
            .Say(Wording.Format(Sentences.KeptUntil, Wording.Day(consultation.KeptUntil)));
        return sheet.Buttons(Offers(who)).Card();
    }

    private static void WriteWho(Sheet sheet, Delegate who)
    {
        sheet.Fact(Sentences.LabelName, who.Name);
        if (who.Designation.Length > 0)
            sheet.Fact(Sentences.LabelDesignation, who.Designation);
        if (who.Organisation.Length > 0)
            sheet.Fact(Sentences.LabelOrganisation, who.Organisation);
        sheet.Fact(Sentences.LabelGroup, Wording.Group(who.Group));
        sheet.Fact(Sentences.LabelJurisdiction, who.Jurisdiction is { } code ? Wording.Place(code) : Sentences.SpeaksForNone);
    }

    private static string Shown(Consultation consultation, Delegate who) => consultation.Rule switch
    {
        AttributionRule.ChathamHouse => Sentences.ShownChathamHouse,
        AttributionRule.Named when who.MayBeNamed => Wording.Format(Sentences.ShownNamed, NameInFull(who)),
        AttributionRule.Named => Sentences.ShownWithoutConsent,
        _ => Wording.Format(Sentences.ShownByGroup, GroupInFull(who), consultation.K),
    };

    private static string NameInFull(Delegate who) =>
        string.Join(", ", new[] { who.Name, who.Designation, who.Organisation }.Where(part => part.Length > 0));

    private static string GroupInFull(Delegate who)
    {
        var person = (StakeholderGroups.OfId(who.Group) ?? new StakeholderGroup(who.Group)).Person;
        return who.Jurisdiction is { } code ? $"{person}, {Wording.Place(code)}" : person;
    }

    private static IEnumerable<AdaptiveSubmitAction> Offers(Delegate who)
    {
        ContributionKind[] kinds = who.Standing == Standing.Joined
            ? [ContributionKind.Challenge, ContributionKind.GoodPractice, ContributionKind.Recommendation]
            : [];
        return kinds.Select(kind => Line.Button(Wording.Capital(kind.Name), kind.Words[0]))
            .Append(Line.Button(Sentences.ButtonSummary, "summary"))
            .Append(Line.Button(Sentences.ButtonHelp, "help"));
    }
}
