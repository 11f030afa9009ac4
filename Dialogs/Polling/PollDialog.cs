using AdaptiveCards;
using Cards.Polling;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Polling;

/// <summary>Asks for a poll's kind, question and options, and makes a draft of it.</summary>
internal sealed class PollDialog() : GatheringDialog(nameof(PollDialog))
{
    public const string Kind = "kind", Question = "question", Options = "options", AtMost = "atmost", Low = "low", High = "high", Secrecy = "secrecy", Shows = "shows";
    private const string Draft = "draft";

    public override string FormName => "poll";

    protected override IReadOnlyList<Question> Questions =>
    [
        Gathering.Question.Plain(Kind, _ => Prompts.Ask(Sentences.AskPollKind, PollKind.All.Select(kind => kind.Name)), TakeKind),
        Gathering.Question.Plain(Question, _ => Prompts.Ask(Sentences.AskPollQuestion), TakeQuestion),
        Gathering.Question.Plain(Options, answers => Prompts.Ask(answers[Kind] == PollKind.Agreement.Id ? Sentences.AskPollStatements : Sentences.AskPollOptions), TakeOptions)
            with { When = (_, answers) => answers[Kind] != PollKind.Rating.Id && answers[Kind] != PollKind.OpenText.Id },
        Gathering.Question.Plain(AtMost, answers => Prompts.Ask(answers[Kind] == PollKind.DotVote.Id ? Sentences.AskPollDots : Sentences.AskPollAtMost, Sentences.Skip), TakeNumber)
            with { When = (_, answers) => answers[Kind] == PollKind.MultipleChoice.Id || answers[Kind] == PollKind.DotVote.Id },
        Gathering.Question.Plain(Low, _ => Prompts.Ask(Sentences.AskPollLow, Sentences.Skip), TakeEnd) with { When = (_, answers) => answers[Kind] == PollKind.Rating.Id },
        Gathering.Question.Plain(High, _ => Prompts.Ask(Sentences.AskPollHigh, Sentences.Skip), TakeEnd) with { When = (_, answers) => answers[Kind] == PollKind.Rating.Id },
        Gathering.Question.Plain(Secrecy, _ => Prompts.Ask(Sentences.AskPollSecrecy, Sentences.PollSecret, Sentences.PollNamed), TakeSecrecy)
            with { When = (turn, _) => turn.Speaker.Consultation?.Rule != AttributionRule.ChathamHouse },
        Gathering.Question.Plain(Shows, _ => Prompts.Ask(Sentences.AskPollShows, Sentences.PollHidden, Sentences.PollLive), TakeShows),
    ];

    public override Task<Refusal?> MayNotAsync(Turn turn) => Task.FromResult(turn.Speaker switch
    {
        { Consultation.IsImported: true } => new Refusal(nameof(Consultations.Sentences.CopyIsReadOnly)),
        { Role: >= Role.Facilitator, Consultation: not null } => null,
        _ => new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)),
    });

    public override async Task<AdaptiveCard> FormAsync(Turn turn, string rest) => PollForm.Of(await FormFrame.ReadAsync(turn));

    /// <summary>What a typed line says already.</summary>
    public static Dictionary<string, object> Read(string draft, PollLine? line) =>
        Answers.Start([(Draft, draft), .. line?.Answers() ?? []]);

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields) =>
        new Dictionary<string, string>(fields, StringComparer.Ordinal) { [Draft] = turn.LineKey };

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var draft = answers[Draft];
        var isRepeat = turn.Fields.Count > 0 && await turn.ReadAsync(books => books.All<Poll>().Any(one => one.Key == draft));
        var made = await turn.DoAsync(new DraftPoll(turn.Here)
        {
            By = turn.Speaker.By,
            Key = draft,
            Frame = new PollFrame
            {
                Kind = answers[Kind],
                Question = answers[Question],
                Options = PollLine.OptionsOf(answers[Options]),
                AtMost = LineReader.Number(answers[AtMost]).Number,
                LowEnd = answers[Low],
                HighEnd = answers[High],
                IsSecret = answers[Secrecy] switch { "secret" => true, "named" => false, _ => null },
                IsLive = answers[Shows] switch { "live" => true, "hidden" => false, _ => null },
            },
        });
        if (!made.Is(out var poll, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return Again(refusal);
        }

        if (isRepeat)
            await turn.SayAsync(Sentences.FormMadeAlready);
        await ShowPoll.AsIsAsync(turn, poll.Number);
        return null;
    }

    /// <summary>The question whose answer is asked for once more; null for none of them.</summary>
    private static string? Again(Refusal refusal) => refusal.Key switch
    {
        nameof(Consultations.Sentences.PollQuestionMissing) or nameof(Consultations.Sentences.PollQuestionTooLong) => Question,
        nameof(Consultations.Sentences.PollOptionsMissing) or nameof(Consultations.Sentences.PollOptionsTooMany) or nameof(Consultations.Sentences.PollOptionTooLong)
            or nameof(Consultations.Sentences.PollOptionTwice) or nameof(Consultations.Sentences.PollStatementsMissing) or nameof(Consultations.Sentences.PollStatementUnknown)
            or nameof(Consultations.Sentences.PollStatementGone) or nameof(Consultations.Sentences.PollStatementsTooLong) => Options,
        nameof(Consultations.Sentences.PollAtMostOutOfRange) => AtMost,
        _ => null,
    };

    private static Taken TakeKind(string said) => PollLine.KindOf(said) is { } kind
        ? Taken.Keep(kind.Id)
        : Taken.No(Prompts.Fill(Sentences.PollKindHow, string.Join(", ", PollKind.All.Select(one => one.Name))));

    private static Taken TakeQuestion(string said) => said.Trim().Length is > 0 and <= Poll.LongestQuestion
        ? Taken.Keep(Organising.FrameField.Title(said).Title)
        : Taken.No(Prompts.Fill(Sentences.PollQuestionHow, Poll.LongestQuestion));

    private static Taken TakeOptions(string said) => PollLine.OptionsOf(said).Count > 0 ? Taken.Keep(said) : Taken.No(Sentences.AskPollOptions);

    private static Taken TakeNumber(string said)
    {
        if (IsSkipped(said))
            return Taken.Keep("");
        return LineReader.Number(said) is ({ } number, "") ? Taken.Keep($"{number}") : Taken.No(Sentences.PollNumberHow);
    }

    private static Taken TakeEnd(string said) => Taken.Keep(IsSkipped(said) ? "" : said.Trim());

    private static Taken TakeSecrecy(string said)
    {
        if (IsSkipped(said))
            return Taken.Keep("");
        if (Prompts.Is(said, Sentences.PollSecret, "secret"))
            return Taken.Keep("secret");
        return Prompts.Is(said, Sentences.PollNamed, "named") ? Taken.Keep("named") : Taken.No(Sentences.AskPollSecrecy);
    }

    private static Taken TakeShows(string said)
    {
        if (IsSkipped(said))
            return Taken.Keep("");
        if (Prompts.Is(said, Sentences.PollHidden, "hidden"))
            return Taken.Keep("hidden");
        return Prompts.Is(said, Sentences.PollLive, "live") ? Taken.Keep("live") : Taken.No(Sentences.AskPollShows);
    }

    private static bool IsSkipped(string said) => said.Length == 0 || Prompts.Is(said, Sentences.Skip);
}
