using AdaptiveCards;
using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Dialogs.Contributing;

/// <summary>Asks for a contribution's kind, text, what it is about, its theme and its evidence, shows it, and files it.</summary>
internal class ContributionDialog(Filing filing, string id = nameof(ContributionDialog)) : GatheringDialog(id)
{
    public const string Kind = "kind", Draft = "draft", Item = "item", Language = "language";

    /// <summary>The head of a <c>for</c> line, where somebody else's words are taken down.</summary>
    protected const string For = "for";

    private const string Text = "text", Where = "about", Theme = "theme", Proof = "evidence", Sure = "sure", Own = "own";

    public override string FormName => "contribution";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Kind, _ => Prompts.Ask(Sentences.AskKind, ContributionKind.All.Select(kind => kind.Name)), TakeKind),
        Question.Plain(Text, AskText, TakeText),
        new(Where, (turn, answers) => Task.FromResult(AskWhere(turn, answers)), (turn, answers, said) => Task.FromResult(TakeWhere(turn, answers, said))) { When = IsWhereOpen },
        Question.Plain(Theme, _ => Prompts.Ask(Sentences.AskTheme, [.. Consultations.Words.Theme.All.Select(t => t.Name), Sentences.Skip]), TakeTheme),
        Question.Plain(Proof, _ => Prompts.Ask(Sentences.AskEvidence, Sentences.Skip), TakeEvidence),
        new(Sure, AskSureAsync, (_, _, said) => Task.FromResult(TakeSure(said))),
    ];

    public override Task<Refusal?> MayNotAsync(Turn turn) => Task.FromResult(turn.Speaker switch
    {
        { Consultation.IsImported: true } => new Refusal(nameof(Consultations.Sentences.CopyIsReadOnly)),
        { Consultation: null } or { Delegate: null } => new Refusal(nameof(Consultations.Sentences.JoinFirst)),
        { Consultation: { IsClosed: true } closed } => new Refusal(nameof(Consultations.Sentences.ConsultationClosed), closed.Title),
        { Delegate.Standing: Standing.Waiting } => new Refusal(nameof(Consultations.Sentences.WaitForAdmission)),
        { Delegate.Standing: Standing.Removed, Consultation: { } left } => new Refusal(nameof(Consultations.Sentences.YouWereRemoved), left.Title),
        _ => null,
    });

    public override async Task<AdaptiveCard> FormAsync(Turn turn, string rest) =>
        ContributionForm.Of(await FormFrame.ReadAsync(turn), ContributionKind.Find(rest)?.Id ?? ContributionKind.Challenge.Id);

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var source = Field(ContributionForm.Source);
        return new Dictionary<string, string>(fields, StringComparer.Ordinal)
        {
            [Draft] = turn.LineKey,
            [Text] = Field(ContributionForm.IsQuote) == "yes" && !string.IsNullOrWhiteSpace(Field(Text)) ? $"“{Field(Text)}”" : Field(Text),
            [Where] = string.Join(", ", new[] { Field(Where), Field(ContributionForm.Places) }.Where(part => part.Length > 0)),
            [Proof] = Field(ContributionForm.Figure) + (source.Length > 0 ? $" (source: {source})" : ""),
            [Sure] = Sentences.FileIt,
        };
    }

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var refusal = await filing.FileAsync(turn, LineOf(turn, answers), answers[Draft], FloorOf(answers));
        return refusal?.Key is nameof(Consultations.Sentences.TextTooLong) or nameof(Consultations.Sentences.TextMissing) ? Text : null;
    }

    private static Taken TakeKind(string said) =>
        (ContributionKind.Find(said) ?? ContributionKind.All.FirstOrDefault(kind => Prompts.Is(said, kind.Name))) is { } kind ? Taken.Keep(kind.Id) : Taken.No(Sentences.KindUnknown);

    private static Activity AskText(Answers answers) =>
        Prompts.Ask(Prompts.Fill(Sentences.AskText, KindOf(answers).Name));

    private static Taken TakeText(string said) =>
        Contribute.Unfit(ContributionLine.Read(ContributionKind.Statement, said, []).Text) is { } refusal ? Taken.No(refusal.Sentence) : Taken.Keep(said);

    /// <summary>Not where the text says it, as a typed line can.</summary>
    private static bool IsWhereOpen(Turn turn, Answers answers) => ContributionLine.Read(KindOf(answers), answers[Text], turn.OwnRegions).About is null;

    private static Activity AskWhere(Turn turn, Answers answers)
    {
        var own = DefaultPlace(turn, answers);
        var ownName = own is null ? null : Jurisdictions.NameOf(own);
        var mentioned = PlaceNames.Mentioned(answers[Text]).Select(place => Jurisdictions.NameOf(place.Code));
        return Prompts.Ask(
            ownName is null ? Sentences.AskWhereNoOwn : Prompts.Fill(Sentences.AskWhere, ownName),
            new[] { ownName }.OfType<string>().Concat(mentioned).Append(Sentences.WholeMeeting).Append(Sentences.CrossBorder).Append(Sentences.NoPlace).Distinct());
    }

    private static Taken TakeWhere(Turn turn, Answers answers, string said)
    {
        if (Prompts.Is(said, Sentences.NoPlace, "none", "no place"))
            return Taken.Keep("");
        var own = turn.Speaker.Delegate?.Jurisdiction;
        if (Prompts.Is(said, Own) && own is not null && !answers.Has(For))
            return Taken.Keep(About.Place(own).ToString());
        if (Prompts.Is(said, Sentences.Skip, "ok", ""))
            return Taken.Keep(DefaultPlace(turn, answers) is { } usual ? About.Place(usual).ToString() : "");
        return Contributing.Where.Read(said, turn.OwnRegions) is { } where ? Taken.Keep(where.About.ToString()) : Taken.No(Prompts.Fill(Sentences.PlaceUnknown, said));
    }

    /// <summary>Where it is filed when nothing else is said: the author's own jurisdiction, if they speak for themselves and the rule allows it.</summary>
    private static string? DefaultPlace(Turn turn, Answers answers) =>
        answers.Has(For) || turn.Speaker.Consultation!.Rule == AttributionRule.ChathamHouse ? null : turn.Speaker.Delegate?.Jurisdiction;

    private static Taken TakeTheme(string said)
    {
        if (Prompts.Is(said, Sentences.Skip, "none", ""))
            return Taken.Keep("");
        var topics = said.Split([',', '#', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Topics.Find).OfType<Topic>().Select(t => t.Id).Distinct().ToList();
        return topics.Count == 0 ? Taken.No(Sentences.ThemeUnknown) : Taken.Keep(string.Join(',', topics));
    }

    private static Taken TakeEvidence(string said)
    {
        if (Prompts.Is(said, Sentences.Skip, "none", ""))
            return Taken.Keep("");
        return Contribute.Unfit(said) is { } refusal ? Taken.No(refusal.Sentence) : Taken.Keep(said);
    }

    private static async Task<Activity> AskSureAsync(Turn turn, Answers answers)
    {
        var line = LineOf(turn, answers);
        var said = await Filing.ShownAsAsync(turn, FloorOf(answers));
        var activity = Prompts.Ask("", Sentences.FileIt, Sentences.Back, Sentences.Cancel);
        activity.Text = null;
        activity.Attachments =
        [
            new Attachment
            {
                ContentType = AdaptiveCard.ContentType,
                Content = JObject.FromObject(DraftCard.Of(line.Kind, line.Text, line.About ?? About.Nothing, line.Topics, line.Evidence, said, line.IsQuote)),
            },
        ];
        return activity;
    }

    private static Taken TakeSure(string said) => Prompts.Is(said, Sentences.FileIt, "yes", "file", "y", "ok") ? Taken.Keep("yes") : Taken.No(Sentences.FileItOrNot);

    private static ContributionLine LineOf(Turn turn, Answers answers)
    {
        var line = ContributionLine.Read(KindOf(answers), answers[Text], turn.OwnRegions);
        var topics = line.Topics.Concat(answers[Theme].Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        var evidence = ContributionLine.EvidenceOf(answers[Proof]);
        return line with
        {
            About = answers.Has(Where) ? About.Read(answers[Where]) : line.About,
            Topics = topics,
            Evidence = evidence.IsNone ? line.Evidence : evidence,
            Language = Languages.Find(answers[Language])?.Id ?? line.Language,
        };
    }

    private static Floor FloorOf(Answers answers)
    {
        var floor = Floor.ReadHead(answers[For]).Floor ?? Floor.Own;
        return LineReader.Number(answers[Item]).Number is { } item ? floor with { Item = item } : floor;
    }

    private static ContributionKind KindOf(Answers answers) => ContributionKind.OfId(answers[Kind]) ?? ContributionKind.Statement;
}
