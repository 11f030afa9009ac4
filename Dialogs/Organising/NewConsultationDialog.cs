using AdaptiveCards;
using Cards.Organising;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Screening;
using Consultations.Words;
using Dialogs.Contributing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>Asks for a consultation's frame, sets it up, and shows the card for the room.</summary>
internal sealed class NewConsultationDialog() : GatheringDialog(nameof(NewConsultationDialog))
{
    public const string Draft = "draft";
    private const string Title = "title", Place = "place", Days = "days", Invited = "invited", SeriesNumber = "series", Ordinal = ConsultationForm.Ordinal,
        Theme = "theme", Lines = "lines", Language = "language";

    public override string FormName => "consultation";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Title, _ => Prompts.Ask(Sentences.AskTitle), TakeTitle),
        Question.Plain(Place, _ => Prompts.Ask(Sentences.AskCity, Sentences.NotKnownYet), TakeOptional),
        Question.Plain(Days, _ => Prompts.Ask(Sentences.AskDays, Sentences.NotKnownYet), TakeDays),
        Question.Plain(Invited, _ => Prompts.Ask(Sentences.AskInvited, Sentences.NotKnownYet), TakeInvited),
    ];

    public override async Task<Refusal?> MayNotAsync(Turn turn) => await Showing.IsOrganiserAsync(turn) ? null : new Refusal(nameof(Consultations.Sentences.OnlyOrganisers));

    public override async Task<AdaptiveCard> FormAsync(Turn turn, string rest) =>
        ConsultationForm.Of(await FormFrame.ReadAsync(turn), await turn.ReadAsync(books => books.All<Series>().OrderByDescending(series => series.Number).ToList()));

    /// <summary>What the typed form says already. What of it is not understood is asked for.</summary>
    public static (Dictionary<string, object> Start, string? WhyNot) Read(string draft, string rest)
    {
        if (rest.Length == 0)
            return (Answers.Start((Draft, draft)), null);

        var line = NewConsultationLine.Read(rest);
        var known = new List<(string, string)> { (Draft, draft) };
        string? whyNot = null;
        Add(Title, TakeTitle(line.Title));
        Add(Place, TakeOptional(line.Place));
        Add(Days, TakeDays(line.LastDay.Length > 0 ? $"{line.FirstDay} to {line.LastDay}" : line.FirstDay));
        Add(Invited, TakeInvited(line.Invited));
        return (Answers.Start([.. known]), whyNot);

        void Add(string key, Taken taken)
        {
            if (taken.Value is { } value)
                known.Add((key, value));
            else
                whyNot ??= taken.WhyNot;
        }
    }

    protected override async Task<string?> FinishAsync(Turn turn, Answers answers)
    {
        var (first, last) = ReadDays(answers[Days]) ?? (PartialDay.Unknown, PartialDay.Unknown);
        var places = PlaceFinder.FindAll(answers[Invited]);
        var draft = answers[Draft];
        var isRepeat = turn.Fields.Count > 0 && await turn.ReadAsync(books => books.All<Consultation>().Any(one => one.Key == draft));
        var made = await turn.DoAsync(new NewConsultation
        {
            By = turn.Speaker.By,
            Key = draft,
            Title = answers[Title],
            Place = answers[Place],
            FirstDay = first,
            LastDay = last,
            Invited = places.Codes,
        });
        if (!made.Is(out var consultation, out var refusal))
        {
            await turn.RefuseAsync(refusal);
            return refusal.Key == nameof(Consultations.Sentences.DaysReversed) ? Days : null;
        }

        // What has been framed since is not set back.
        if (!isRepeat || (consultation.Theme.Length + consultation.Lines.Count + consultation.Language.Length == 0 && consultation.SeriesId is null))
            consultation = await FrameAsync(turn, answers, consultation);
        if (isRepeat)
            await turn.SayAsync(Sentences.FormMadeAlready);

        await turn.LookAgainAsync();
        foreach (var note in PlaceSentences.Of(places.Places))
            await turn.SayAsync(note);
        await Showing.ConsultationAsync(turn, consultation);
        if (!isRepeat)
            await turn.SayAsync(Sentences.ConsultationMade);
        return null;
    }

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var days = new[] { Field(ConsultationForm.FirstDay), Field(ConsultationForm.LastDay) }.Where(day => day.Length > 0);
        var places = new[] { Field(ConsultationForm.Region), Field(ConsultationForm.Places) }.Where(place => place.Length > 0);
        return new Dictionary<string, string>(fields, StringComparer.Ordinal)
        {
            [Draft] = turn.LineKey,
            [Days] = string.Join(" to ", days),
            [Invited] = string.Join(", ", places),
        };
    }

    /// <summary>What only the form asks for: further frame, and the place in a series.</summary>
    private static async Task<Consultation> FrameAsync(Turn turn, Answers answers, Consultation consultation)
    {
        if (answers[Theme].Length + answers[Lines].Length + answers[Language].Length > 0)
        {
            var frame = new ChangeFrame(consultation.Id)
            {
                By = turn.Speaker.By,
                Theme = answers[Theme],
                Lines = FrameField.Lines(answers[Lines]),
                Language = Languages.Find(answers[Language])?.Id ?? "",
            };
            consultation = await DoneOr(turn, frame, consultation);
        }

        if (LineReader.Number(answers[SeriesNumber]).Number is not { } number || await FramingLines.FindAsync(turn, number) is not { } series)
            return consultation;
        return await DoneOr(turn, new PutInSeries(consultation.Id, series.Id, LineReader.Number(answers[Ordinal]).Number) { By = turn.Speaker.By }, consultation);
    }

    /// <summary>What was refused is said; the consultation stands without it.</summary>
    private static async Task<Consultation> DoneOr(Turn turn, Command<Consultation> command, Consultation before)
    {
        if ((await turn.DoAsync(command)).Is(out var changed, out var refusal))
            return changed;
        await turn.RefuseAsync(refusal);
        return before;
    }

    private static Taken TakeTitle(string said)
    {
        var title = said.Trim('"', '“', '”', ' ');
        return title.Length is > 2 and <= NewConsultation.LongestTitle && Screen.Examine(title).IsClear ? Taken.Keep(title) : Taken.No(Prompts.Fill(Sentences.TitleHow, NewConsultation.LongestTitle));
    }

    private static Taken TakeOptional(string said) =>
        Unknown(said) ? Taken.Keep("") : said.Length <= Delegate.LongestName ? Taken.Keep(said.Trim()) : Taken.No(Prompts.Fill(Sentences.TooLong, Delegate.LongestName));

    private static Taken TakeDays(string said)
    {
        if (Unknown(said))
            return Taken.Keep("");
        return ReadDays(said) is { } days ? Taken.Keep($"{days.First} to {days.Last}") : Taken.No(Sentences.DaysHow);
    }

    private static Taken TakeInvited(string said)
    {
        if (Unknown(said))
            return Taken.Keep("");
        var list = PlaceFinder.FindAll(said);
        return list.AllKnown ? Taken.Keep(said) : Taken.No(PlaceSentences.WhyNot(list));
    }

    /// <summary>One day, or the first and the last; each may be a month or a year.</summary>
    public static (PartialDay First, PartialDay Last)? ReadDays(string said)
    {
        var parts = said.Split([" to ", " until "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || PartialDay.Parse(parts[0]) is not { } first)
            return null;
        if (parts.Length == 1)
            return (first, first);
        return PartialDay.Parse(parts[1]) is { } last ? (first, last) : null;
    }

    private static bool Unknown(string said) => said.Length == 0 || Prompts.Is(said, Sentences.NotKnownYet, Sentences.Skip, "unknown", "none", "-");
}
