using Consultations.Deciding;

namespace Consultations.Organising;

/// <summary>An organiser sets a series up.</summary>
public sealed record NewSeries : Command<Series>
{
    /// <summary>The form's or line's own id; the same key again answers the same series.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>How many meetings are planned; null where that is not known.</summary>
    public int? Planned { get; init; }

    public override Result<Series> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (decision.Books.All<Series>().SingleOrDefault(s => s.Key == Key) is { } made)
            return made;
        if (ChangeSeries.Unfit(Title, Planned) is { } refusal)
            return refusal;

        var series = new Series
        {
            Id = Decision.NewId(),
            Key = Key,
            Number = NextNumber(decision.Books),
            Title = Title,
            Planned = Planned,
            CreatedAt = decision.Now,
        };
        decision.Books.Add(series);
        decision.Record("series.created", null, series.Id, $"{series.Number},{Planned ?? 0}");
        return series;
    }

    internal static int NextNumber(IBooks books) => (books.All<Series>().Max(s => (int?)s.Number) ?? 0) + 1;
}

/// <summary>An organiser changes what frames a series. What is null stays as it is.</summary>
public sealed record ChangeSeries(Guid SeriesId) : Command<Series>
{
    public string? Title { get; init; }

    public int? Planned { get; init; }

    public IReadOnlyList<string>? Convenors { get; init; }

    public IReadOnlyList<string>? Partners { get; init; }

    public IReadOnlyList<string>? Funders { get; init; }

    public string? Project { get; init; }

    /// <summary>Labelled lines to be put in their places; one without a text is taken out.</summary>
    public IReadOnlyList<FrameLine> Lines { get; init; } = [];

    public override Result<Series> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (decision.Books.Find<Series>(SeriesId) is not { } series)
            return new Refusal(nameof(Sentences.NoSuchSeries));
        if (series.IsOfCopies(decision.Books))
            return new Refusal(nameof(Sentences.SeriesIsReadOnly));
        if (Unfit(Title ?? series.Title, Planned ?? series.Planned) is { } unfit)
            return unfit;
        if (FrameText.RefusalOf([.. Convenors ?? [], .. Partners ?? [], .. Funders ?? [], Project, .. Lines.Select(line => line.ToString())]) is { } refusal)
            return refusal;

        series.Title = Title ?? series.Title;
        series.Planned = Planned ?? series.Planned;
        series.Convenors = Convenors ?? series.Convenors;
        series.Partners = Partners ?? series.Partners;
        series.Funders = Funders ?? series.Funders;
        series.Project = Project ?? series.Project;
        series.Lines = Lines.Aggregate(series.Lines, (lines, line) => line.Onto(lines));
        if (series.Lines.Count > FrameLine.Most)
            return new Refusal(nameof(Sentences.ListTooLong), FrameLine.Most);
        decision.Record("series.framed", null, series.Id, $"{series.Number},{series.Planned ?? 0}");
        return series;
    }

    /// <summary>Why a title or a number of meetings will not do, or null where they will.</summary>
    internal static Refusal? Unfit(string title, int? planned)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal(nameof(Sentences.SeriesTitleMissing));
        if (title.Length > NewConsultation.LongestTitle)
            return new Refusal(nameof(Sentences.TitleTooLong), NewConsultation.LongestTitle);
        if (planned is < 1 or > Series.MostPlanned)
            return new Refusal(nameof(Sentences.PlannedOutOfRange), Series.MostPlanned);
        return FrameText.RefusalOf(title);
    }
}
