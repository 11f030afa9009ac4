using Consultations.Organising;
using Consultations.Places;
using Consultations.Screening;
using Dialogs.Contributing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>Asks for a consultation's frame, sets it up, and shows the card for the room.</summary>
internal sealed class NewConsultationDialog() : GatheringDialog(nameof(NewConsultationDialog))
{
    public const string Draft = "draft";
    private const string Title = "title", Place = "place", Days = "days", Invited = "invited";

    protected override IReadOnlyList<Question> Questions =>
    [
        Question.Plain(Title, _ => Prompts.Ask(Sentences.AskTitle), TakeTitle),
        Question.Plain(Place, _ => Prompts.Ask(Sentences.AskCity, Sentences.NotKnownYet), TakeOptional),
        Question.Plain(Days, _ => Prompts.Ask(Sentences.AskDays, Sentences.NotKnownYet), TakeDays),
        Question.Plain(Invited, _ => Prompts.Ask(Sentences.AskInvited, Sentences.NotKnownYet), TakeInvited),
    ];

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
        var made = await turn.DoAsync(new NewConsultation
        {
            By = turn.Speaker.By,
            Key = answers[Draft],
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

        await turn.LookAgainAsync();
        foreach (var note in PlaceSentences.Of(places.Places))
            await turn.SayAsync(note);
        await Showing.ConsultationAsync(turn, consultation);
        await turn.SayAsync(Sentences.ConsultationMade);
        return null;
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

    private static (PartialDay First, PartialDay Last)? ReadDays(string said)
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
