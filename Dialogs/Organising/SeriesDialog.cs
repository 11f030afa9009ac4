using AdaptiveCards;
using Cards.Organising;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>Asks for a series' title and how many meetings it is planned with, and sets it up; its form asks for the rest of the frame too.</summary>
internal sealed class SeriesDialog() : GatheringDialog(nameof(SeriesDialog))
{
    public const string Draft = "draft";

    private const string Title = "title", Planned = "planned", Convenors = "convenors", Partners = "partners", Funders = "funders", Project = "project", Lines = "lines";

    public override string FormName => "series";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Title, _ => Prompts.Ask(Sentences.AskSeriesTitle), TakeTitle),
        Question.Plain(Planned, _ => Prompts.Ask(Sentences.AskPlanned, Sentences.NotKnownYet), TakePlanned),
    ];

    public override async Task<Refusal?> MayNotAsync(Turn turn) => await Showing.IsOrganiserAsync(turn) ? null : new Refusal(nameof(Consultations.Sentences.OnlyOrganisers));

    public override Task<AdaptiveCard> FormAsync(Turn turn, string rest) => Task.FromResult(SeriesForm.Of(FormFrame.NewDraft()));

    /// <summary>The typed form: <c>"TITLE" [of N]</c>.</summary>
    public static Dictionary<string, object> Read(string draft, string rest)
    {
        var known = new List<(string, string)> { (Draft, draft) };
        var (title, tail) = FrameField.Title(rest);
        if (title.Length == 0)
            return Answers.Start([.. known]);
        known.Add((Title, title));
        if (tail.Length == 0)
            known.Add((Planned, ""));
        else if (tail.StartsWith("of ", StringComparison.OrdinalIgnoreCase) && TakePlanned(tail[3..]).Value is { } planned)
            known.Add((Planned, planned));
        return Answers.Start([.. known]);
    }

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields) =>
        new Dictionary<string, string>(fields, StringComparer.Ordinal) { [Draft] = turn.LineKey };

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var by = turn.Speaker.By;
        var draft = answers[Draft];
        var isRepeat = turn.Fields.Count > 0 && await turn.ReadAsync(books => books.All<Series>().Any(one => one.Key == draft));
        var planned = LineReader.Number(answers[Planned]).Number;
        if (!(await turn.DoAsync(new NewSeries { By = by, Key = draft, Title = answers[Title], Planned = planned })).Is(out var series, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return refusal.Key == nameof(Consultations.Sentences.PlannedOutOfRange) ? Planned : Title;
        }

        if (isRepeat)
            await turn.SayAsync(Sentences.FormMadeAlready);
        var frame = new ChangeSeries(series.Id)
        {
            By = by,
            Convenors = FrameField.Several(answers[Convenors]),
            Partners = FrameField.Several(answers[Partners]),
            Funders = FrameField.Several(answers[Funders]),
            Project = answers[Project],
            Lines = FrameField.Lines(answers[Lines]),
        };
        // What has been framed since is not set back.
        var isFramed = isRepeat && series.Convenors.Count + series.Partners.Count + series.Funders.Count + series.Lines.Count + series.Project.Length > 0;
        var says = new[] { Convenors, Partners, Funders, Project, Lines }.Any(field => answers[field].Length > 0);
        if (says && !isFramed && !(await turn.DoAsync(frame)).Is(out series, out refusal))
        {
            await turn.RefuseAsync(refusal);
            return null;
        }

        await Showing.SeriesAsync(turn, series);
        return null;
    }

    private static Taken TakeTitle(string said)
    {
        var title = said.Trim('"', '“', '”', ' ');
        return title.Length is > 2 and <= NewConsultation.LongestTitle ? Taken.Keep(title) : Taken.No(Prompts.Fill(Sentences.TitleHow, NewConsultation.LongestTitle));
    }

    private static Taken TakePlanned(string said)
    {
        if (said.Length == 0 || Prompts.Is(said, Sentences.NotKnownYet, Sentences.Skip, "unknown", "none"))
            return Taken.Keep("");
        return LineReader.Number(said) is ({ } planned and >= 1 and <= Series.MostPlanned, "")
            ? Taken.Keep($"{planned}")
            : Taken.No(Prompts.Fill(Consultations.Sentences.PlannedOutOfRange, Series.MostPlanned));
    }
}
