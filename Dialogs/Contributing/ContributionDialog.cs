using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Dialogs.Contributing;

/// <summary>Asks for a contribution's text, what it is about, its theme and its evidence, shows it, and files it.</summary>
internal sealed class ContributionDialog(Filing filing) : GatheringDialog(nameof(ContributionDialog))
{
    public const string Kind = "kind", Draft = "draft";
    private const string Text = "text", Where = "about", Theme = "theme", Proof = "evidence", Sure = "sure", Own = "own";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Text, AskText, TakeText),
        new(Where, (turn, answers) => Task.FromResult(AskWhere(turn, answers)), (turn, _, said) => Task.FromResult(TakeWhere(turn, said))) { When = IsWhereOpen },
        Question.Plain(Theme, _ => Prompts.Ask(Sentences.AskTheme, [.. Consultations.Words.Theme.All.Select(t => t.Name), Sentences.Skip]), TakeTheme),
        Question.Plain(Proof, _ => Prompts.Ask(Sentences.AskEvidence, Sentences.Skip), TakeEvidence),
        new(Sure, AskSureAsync, (_, _, said) => Task.FromResult(TakeSure(said))),
    ];

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var refusal = await filing.FileAsync(turn, LineOf(answers), answers[Draft], Voice.Delegate);
        return refusal?.Key is nameof(Consultations.Sentences.TextTooLong) or nameof(Consultations.Sentences.TextMissing) ? Text : null;
    }

    private static Activity AskText(Answers answers) =>
        Prompts.Ask(Prompts.Fill(Sentences.AskText, KindOf(answers).Name));

    private static Taken TakeText(string said) =>
        Contribute.Unfit(ContributionLine.Read(ContributionKind.Statement, said).Text) is { } refusal ? Taken.No(refusal.Sentence) : Taken.Keep(said);

    /// <summary>Not where the text says it, as a typed line can.</summary>
    private static bool IsWhereOpen(Answers answers) => ContributionLine.Read(KindOf(answers), answers[Text]).About is null;

    private static Activity AskWhere(Turn turn, Answers answers)
    {
        var consultation = turn.Speaker.Consultation!;
        var own = turn.Speaker.Delegate?.Jurisdiction;
        var ownName = own is null || consultation.Rule == AttributionRule.ChathamHouse ? null : Jurisdictions.NameOf(own);
        var mentioned = PlaceNames.Mentioned(answers[Text]).Select(place => Jurisdictions.NameOf(place.Code));
        return Prompts.Ask(
            ownName is null ? Sentences.AskWhereNoOwn : Prompts.Fill(Sentences.AskWhere, ownName),
            new[] { ownName }.OfType<string>().Concat(mentioned).Append(Sentences.WholeMeeting).Append(Sentences.CrossBorder).Append(Sentences.NoPlace).Distinct());
    }

    private static Taken TakeWhere(Turn turn, string said)
    {
        if (Prompts.Is(said, Sentences.NoPlace, "none", "no place"))
            return Taken.Keep("");
        if (Prompts.Is(said, Sentences.WholeMeeting))
            return Taken.Keep(new About([], [], WholeMeeting: true).ToString());
        if (Prompts.Is(said, Sentences.CrossBorder))
            return Taken.Keep(new About([], [], CrossBorder: true).ToString());
        var own = turn.Speaker.Delegate?.Jurisdiction;
        if (Prompts.Is(said, Own) && own is not null)
            return Taken.Keep(About.Place(own).ToString());
        if (Prompts.Is(said, Sentences.Skip, "ok"))
            return Taken.Keep(own is null || turn.Speaker.Consultation!.Rule == AttributionRule.ChathamHouse ? "" : About.Place(own).ToString());
        return ContributionLine.ReadWhere(said) is { } where ? Taken.Keep(where.About.ToString()) : Taken.No(Prompts.Fill(Sentences.PlaceUnknown, said));
    }

    private static Taken TakeTheme(string said)
    {
        if (Prompts.Is(said, Sentences.Skip, "none"))
            return Taken.Keep("");
        var topics = said.Split([',', '#', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Topics.Find).OfType<Topic>().Select(t => t.Id).Distinct().ToList();
        return topics.Count == 0 ? Taken.No(Sentences.ThemeUnknown) : Taken.Keep(string.Join(',', topics));
    }

    private static Taken TakeEvidence(string said)
    {
        if (Prompts.Is(said, Sentences.Skip, "none"))
            return Taken.Keep("");
        return Contribute.Unfit(said) is { } refusal ? Taken.No(refusal.Sentence) : Taken.Keep(said);
    }

    private static async Task<Activity> AskSureAsync(Turn turn, Answers answers)
    {
        var line = LineOf(answers);
        var said = await Filing.ShownAsAsync(turn);
        var activity = Prompts.Ask("", Sentences.FileIt, Sentences.Back, Sentences.Cancel);
        activity.Text = null;
        activity.Attachments =
        [
            new Attachment
            {
                ContentType = AdaptiveCards.AdaptiveCard.ContentType,
                Content = JObject.FromObject(DraftCard.Of(line.Kind, line.Text, line.About ?? About.Nothing, line.Topics, line.Evidence, said, line.IsQuote)),
            },
        ];
        return activity;
    }

    private static Taken TakeSure(string said) => Prompts.Is(said, Sentences.FileIt, "yes", "file", "y", "ok") ? Taken.Keep("yes") : Taken.No(Sentences.FileItOrNot);

    private static ContributionLine LineOf(Answers answers)
    {
        var line = ContributionLine.Read(KindOf(answers), answers[Text]);
        var topics = line.Topics.Concat(answers[Theme].Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        var evidence = EvidenceOf(answers[Proof]);
        return line with { About = answers.Has(Where) ? About.Read(answers[Where]) : line.About, Topics = topics, Evidence = evidence.IsNone ? line.Evidence : evidence };
    }

    private static Evidence EvidenceOf(string said)
    {
        if (said.Length == 0)
            return Evidence.None;
        var read = ContributionLine.Read(ContributionKind.Statement, said);
        return new Evidence(read.Text, read.Evidence.Source);
    }

    private static ContributionKind KindOf(Answers answers) => ContributionKind.OfId(answers[Kind]) ?? ContributionKind.Statement;
}
