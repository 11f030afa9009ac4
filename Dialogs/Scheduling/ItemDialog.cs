using AdaptiveCards;
using Cards.Scheduling;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Scheduling;
using Dialogs.Gathering;
using Dialogs.Organising;
using Dialogs.Turns;

namespace Dialogs.Scheduling;

/// <summary>Asks for an agenda item's kind, title and day, and puts it on the agenda; its form asks for the rest too.</summary>
internal sealed class ItemDialog() : GatheringDialog(nameof(ItemDialog))
{
    private const string Draft = "draft", Kind = "kind", Title = "title", Day = "day", Dealt = "dealt", Moderator = "moderator", Panellists = "panellists";

    public override string FormName => "item";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Kind, _ => Prompts.Ask(Sentences.AskItemKind, ItemKind.All.Select(kind => kind.Name)), TakeKind),
        Question.Plain(Title, _ => Prompts.Ask(Sentences.AskItemTitle), said => said.Trim().Length is > 2 and <= NewConsultation.LongestTitle
            ? Taken.Keep(said.Trim()) : Taken.No(Prompts.Fill(Sentences.TitleHow, NewConsultation.LongestTitle))),
        Question.Plain(Day, _ => Prompts.Ask(Sentences.AskItemDay, Sentences.NotKnownYet), TakeDay),
    ];

    public override Task<Refusal?> MayNotAsync(Turn turn) => Task.FromResult(turn.Speaker switch
    {
        { Consultation.IsImported: true } => new Refusal(nameof(Consultations.Sentences.CopyIsReadOnly)),
        { Role: >= Role.Facilitator, Consultation: not null } => null,
        _ => new Refusal(nameof(Consultations.Sentences.OnlyFacilitators)),
    });

    public override async Task<AdaptiveCard> FormAsync(Turn turn, string rest) => ItemForm.Of(await FormFrame.ReadAsync(turn));

    /// <summary>The typed form: <c>KIND "TITLE" [on day N]</c>.</summary>
    public static Dictionary<string, object> Read(string draft, string rest)
    {
        var known = new List<(string, string)> { (Draft, draft) };
        if (ItemKind.Take(rest) is not ({ } kind, var words))
            return Answers.Start([.. known]);
        known.Add((Kind, kind.Id));
        var (title, tail) = FrameField.Title(words);
        if (title.Length > 0)
            known.Add((Title, title));
        if (title.Length > 0 && TakeDay(tail.StartsWith("on day", StringComparison.OrdinalIgnoreCase) ? tail[6..] : tail).Value is { } day)
            known.Add((Day, day));
        return Answers.Start([.. known]);
    }

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields) =>
        new Dictionary<string, string>(fields, StringComparer.Ordinal) { [Draft] = turn.LineKey };

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var draft = answers[Draft];
        var isRepeat = turn.Fields.Count > 0 && await turn.ReadAsync(books => books.All<AgendaItem>().Any(one => one.Key == draft));
        var made = await turn.DoAsync(new NewItem(turn.Here)
        {
            By = turn.Speaker.By,
            Key = draft,
            Frame = new ItemFrame
            {
                Kind = answers[Kind],
                Title = answers[Title],
                Day = LineReader.Number(answers[Day]).Number,
                DealtWith = answers[Dealt],
                Moderator = answers[Moderator],
                Panellists = FrameField.Several(answers[Panellists]),
            },
        });
        if (made.Is(out var item, out var refusal))
            await SchedulingLines.ShowAsync(turn, isRepeat ? Sentences.FormMadeAlready : Prompts.Fill(Sentences.ItemMade, item.Number));
        else
            await turn.RefuseAsync(refusal);
        return refusal?.Key is nameof(Consultations.Sentences.ItemTitleMissing) or nameof(Consultations.Sentences.TitleTooLong) ? Title : null;
    }

    private static Taken TakeKind(string said) => ItemKind.Take(said) is ({ } kind, "")
        ? Taken.Keep(kind.Id)
        : Taken.No(Prompts.Fill(Sentences.ItemKindUnknown, string.Join(", ", ItemKind.All.Select(one => one.Name))));

    private static Taken TakeDay(string said)
    {
        if (said.Length == 0 || Prompts.Is(said, Sentences.NotKnownYet, Sentences.Skip, "unknown", "none"))
            return Taken.Keep("");
        return LineReader.Number(said) is ({ } day and >= 1 and <= AgendaItem.LastDay, "") ? Taken.Keep($"{day}") : Taken.No(Prompts.Fill(Consultations.Sentences.DayOutOfRange, AgendaItem.LastDay));
    }
}
