using Consultations.Joining;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Contributing;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace Dialogs.Joining;

/// <summary>Asks who somebody is, says what is stored, who sees it and until when, and lets them in.</summary>
internal sealed class JoinDialog() : GatheringDialog(nameof(JoinDialog))
{
    public const string Code = "code", Name = "name", Designation = "designation", Organisation = "organisation", Group = "group", Place = "place", Consent = "consent";
    private const string InvitationHash = "invitation";
    private const string Named = "named", Unnamed = "unnamed";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Name, _ => Prompts.Ask(Sentences.AskName), TakeName),
        Question.Plain(Designation, _ => Prompts.Ask(Sentences.AskDesignation, Sentences.Skip), TakeOptional),
        Question.Plain(Organisation, _ => Prompts.Ask(Sentences.AskOrganisation, Sentences.Skip), TakeOptional),
        Question.Plain(Group, _ => Prompts.Ask(Sentences.AskGroup, StakeholderGroups.All.Select(g => g.Name)), TakeGroup),
        new(Place, AskPlaceAsync, (_, _, said) => Task.FromResult(TakePlace(said))),
        new(Consent, AskConsentAsync, TakeConsentAsync),
    ];

    /// <summary>The typed form: <c>NAME; DESIGNATION; ORGANISATION; JURISDICTION or none; GROUP[; named or unnamed]</c>. What is understood is not asked.</summary>
    public static Dictionary<string, object> Read(string code, string typed)
    {
        var parts = typed.Split(';', StringSplitOptions.TrimEntries);
        var known = new List<(string, string)> { (Code, code) };
        Add(Name, 0, TakeName);
        Add(Designation, 1, TakeOptional);
        Add(Organisation, 2, TakeOptional);
        Add(Place, 3, TakePlace);
        Add(Group, 4, TakeGroup);
        Add(Consent, 5, said => Prompts.Is(said, Named, "yes") ? Taken.Keep(Named) : Taken.Keep(Unnamed));
        return Answers.Start([.. known]);

        void Add(string key, int index, Func<string, Taken> take)
        {
            if (index < parts.Length && (parts[index].Length > 0 || key is Designation or Organisation) && take(parts[index]).Value is { } value)
                known.Add((key, value));
        }
    }

    /// <summary>What the organiser wrote of somebody, or what they say themselves after the code. What neither says is asked.</summary>
    public static Dictionary<string, object> Invited(string code, Invitation invitation, string typed)
    {
        var known = Read(code, typed);
        known[InvitationHash] = invitation.CodeHash;
        if (typed.Length > 0)
            return known;
        foreach (var (key, value) in new[] { (Name, invitation.Name), (Organisation, invitation.Organisation), (Group, invitation.Group), (Place, invitation.Jurisdiction) })
        {
            if (value.Length > 0)
                known[key] = value;
        }

        if (invitation.Name.Length > 0)
            known[Designation] = "";
        return known;
    }

    /// <summary>What is known of somebody from another consultation.</summary>
    public static Dictionary<string, object> Known(string code, Delegate before) => Answers.Start(
        (Code, code), (Name, before.Name), (Designation, before.Designation), (Organisation, before.Organisation),
        (Group, before.Group), (Place, before.Jurisdiction ?? ""));

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var joined = await turn.DoAsync(new Join
        {
            By = turn.Speaker.By,
            Code = answers[Code],
            Name = answers[Name],
            Designation = answers[Designation],
            Organisation = answers[Organisation],
            Group = answers[Group],
            Jurisdiction = answers[Place].Length == 0 ? null : answers[Place],
            MayBeNamed = answers[Consent] == Named,
            InvitationHash = answers.Has(InvitationHash) ? answers[InvitationHash] : null,
        });
        if (joined.Is(out var done, out var refusal))
            await Arrivals.ShowAsync(turn, done);
        else
            await turn.RefuseAsync(refusal);
        return refusal?.Key is nameof(Consultations.Sentences.NameMissing) or nameof(Consultations.Sentences.NameTooLong) ? Name : null;
    }

    private static Taken TakeName(string said) =>
        said.Trim().Length is > 1 and <= Delegate.LongestName && said.Any(char.IsLetter) && said.IndexOfAny(['\n', ';', ':']) < 0
            ? Taken.Keep(said.Trim())
            : Taken.No(Sentences.NameHow);

    private static Taken TakeOptional(string said)
    {
        if (said.Length == 0 || Prompts.Is(said, Sentences.Skip, "none", "-"))
            return Taken.Keep("");
        return said.Length <= Delegate.LongestName ? Taken.Keep(said.Trim()) : Taken.No(Prompts.Fill(Sentences.TooLong, Delegate.LongestName));
    }

    private static Taken TakeGroup(string said) =>
        StakeholderGroups.Find(said) is { } group ? Taken.Keep(group.Id) : Taken.No(Prompts.Fill(Sentences.GroupUnknown, string.Join(", ", StakeholderGroups.All.Select(g => g.Name))));

    private static async Task<Activity> AskPlaceAsync(Turn turn, Answers answers)
    {
        var consultation = await ConsultationAsync(turn, answers);
        const int Offered = 12;
        return Prompts.Ask(Sentences.AskPlace, consultation.Invited.Take(Offered).Select(Jurisdictions.NameOf).Append(Sentences.NoPlace));
    }

    private static Taken TakePlace(string said)
    {
        if (said.Length == 0 || Prompts.Is(said, Sentences.NoPlace, Sentences.Skip, "none", "no", "-"))
            return Taken.Keep("");
        return PlaceFinder.Find(said) switch
        {
            PlaceMatch.Found found => Taken.Keep(found.Jurisdiction.Code),
            PlaceMatch.Unclear => Taken.No(PlaceSentences.WhyNot(PlaceFinder.FindAll(said))),
            _ => Taken.No(Prompts.Fill(Sentences.PlaceUnknown, said)),
        };
    }

    private static async Task<Activity> AskConsentAsync(Turn turn, Answers answers)
    {
        var consultation = await ConsultationAsync(turn, answers);
        var who = string.Join(", ", new[]
        {
            answers[Name],
            answers[Designation],
            answers[Organisation],
            StakeholderGroups.NameOf(answers[Group]),
            answers[Place].Length == 0 ? Sentences.SpeaksForNoPlace : Jurisdictions.NameOf(answers[Place]),
        }.Where(part => part.Length > 0));
        var promise = Prompts.Fill(Sentences.WhatIsStored, who, consultation.Title, consultation.KeptUntil.ToString("d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture));
        return consultation.Rule == AttributionRule.Named
            ? Prompts.Ask(promise + "\n\n" + Sentences.MayWeNameYou, Sentences.JoinNamed, Sentences.JoinUnnamed, Sentences.ChangeThis, Sentences.Cancel)
            : Prompts.Ask(promise + "\n\n" + Prompts.Fill(consultation.Rule == AttributionRule.ByGroup ? Sentences.RuleByGroup : Sentences.RuleChatham, consultation.K),
                Sentences.JoinNow, Sentences.ChangeThis, Sentences.Cancel);
    }

    private static async Task<Taken> TakeConsentAsync(Turn turn, Answers answers, string said)
    {
        if (Prompts.Is(said, Sentences.ChangeThis, "change"))
        {
            answers.Forget(Name, Designation, Organisation, Group, Place);
            return Taken.No(Sentences.ChangeFromTheStart);
        }

        var asksForName = (await ConsultationAsync(turn, answers)).Rule == AttributionRule.Named;
        if (asksForName && Prompts.Is(said, Sentences.JoinNamed, Named, "yes"))
            return Taken.Keep(Named);
        if (asksForName && Prompts.Is(said, Sentences.JoinUnnamed, Unnamed, "no"))
            return Taken.Keep(Unnamed);
        if (!asksForName && Prompts.Is(said, Sentences.JoinNow, "join", "yes", "ok", "y"))
            return Taken.Keep(Unnamed);
        return Taken.No(asksForName ? Sentences.ConsentHowNamed : Sentences.ConsentHow);
    }

    private static Task<Consultation> ConsultationAsync(Turn turn, Answers answers)
    {
        var code = answers[Code];
        return turn.ReadAsync(books => books.All<Consultation>().Single(c => c.JoinCode == code));
    }
}
