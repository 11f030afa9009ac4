using Consultations.Deciding;

namespace Consultations.Organising;

/// <summary>An organiser changes what frames a consultation. What is null stays as it is.</summary>
public sealed record ChangeFrame(Guid ConsultationId) : ChangeConsultation(ConsultationId)
{
    public string? Title { get; init; }

    public string? Theme { get; init; }

    public string? Place { get; init; }

    public PartialDay? FirstDay { get; init; }

    public PartialDay? LastDay { get; init; }

    /// <summary>ISO 3166 codes, already checked.</summary>
    public IReadOnlyList<string>? Invited { get; init; }

    /// <summary>Id of the language it is held in.</summary>
    public string? Language { get; init; }

    /// <summary>Labelled lines to be put in their places; one without a text is taken out.</summary>
    public IReadOnlyList<FrameLine> Lines { get; init; } = [];

    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        var (title, first, last) = (Title ?? consultation.Title, FirstDay ?? consultation.FirstDay, LastDay ?? consultation.LastDay);
        if (NewConsultation.Unfit(title, first, last) is { } unfit)
            return unfit;
        if (FrameText.RefusalOf([Theme, Place, .. Lines.Select(line => line.ToString())]) is { } refusal)
            return refusal;

        consultation.Title = title;
        consultation.Theme = Theme ?? consultation.Theme;
        consultation.Place = Place ?? consultation.Place;
        (consultation.FirstDay, consultation.LastDay) = (first, last);
        consultation.Invited = Invited ?? consultation.Invited;
        consultation.Language = Language ?? consultation.Language;
        consultation.Lines = Lines.Aggregate(consultation.Lines, (lines, line) => line.Onto(lines));
        if (consultation.Lines.Count > FrameLine.Most)
            return new Refusal(nameof(Sentences.ListTooLong), FrameLine.Most);
        Record(decision, "consultation.framed", $"{consultation.Invited.Count}");
        return null;
    }
}

/// <summary>An organiser says which meeting of a series a consultation is; or that it is of none.</summary>
/// <param name="Ordinal">From 1; null for the next that is free.</param>
public sealed record PutInSeries(Guid ConsultationId, Guid? SeriesId, int? Ordinal) : ChangeConsultation(ConsultationId)
{
    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (SeriesId is not { } id)
        {
            (consultation.SeriesId, consultation.Ordinal) = (null, null);
            Record(decision, "consultation.alone");
            return null;
        }

        if (decision.Books.Find<Series>(id) is not { } series)
            return new Refusal(nameof(Sentences.NoSuchSeries));
        if (series.IsOfCopies(decision.Books))
            return new Refusal(nameof(Sentences.SeriesIsReadOnly));
        var others = decision.Books.All<Consultation>().Where(c => c.SeriesId == id && c.Id != ConsultationId).ToList();
        var ordinal = Ordinal ?? (consultation.SeriesId == id ? consultation.Ordinal : null) ?? (others.Max(c => c.Ordinal) ?? 0) + 1;
        if (ordinal is < 1 or > Series.MostPlanned || ordinal > series.Planned)
            return new Refusal(nameof(Sentences.OrdinalOutOfRange), series.Title, series.Planned ?? Series.MostPlanned);
        if (others.Find(c => c.Ordinal == ordinal) is { } taken)
            return new Refusal(nameof(Sentences.OrdinalTaken), ordinal, series.Title, taken.Title);
        if (consultation.SeriesId == id && consultation.Ordinal == ordinal)
            return null;

        (consultation.SeriesId, consultation.Ordinal) = (id, ordinal);
        // Regions that an earlier meeting speaks of mean the same in this one.
        if (consultation.Regions.Count == 0 && others.Where(c => c.Regions.Count > 0).MaxBy(c => c.CreatedAt) is { } sibling)
            consultation.Regions = sibling.Regions;
        Record(decision, "consultation.in-series", $"{series.Number},{ordinal}");
        return null;
    }
}

/// <summary>An organiser gives a set of jurisdictions a name that inputs can be about; without members the name is taken away.</summary>
public sealed record DefineRegion(Guid ConsultationId, string Name, IReadOnlyList<string> Members) : ChangeConsultation(ConsultationId)
{
    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > FrameLine.LongestLabel || Name.AsSpan().IndexOfAny(Places.OwnRegions.Reserved) >= 0)
            return new Refusal(nameof(Sentences.RegionName), FrameLine.LongestLabel);
        if (Places.Regions.Find(Name) is { } shipped)
            return new Refusal(nameof(Sentences.RegionIsShipped), shipped.Name);
        if (Places.PlaceFinder.Find(Name) is Places.PlaceMatch.Found { Note: null } place)
            return new Refusal(nameof(Sentences.RegionIsPlace), place.Jurisdiction.Name);
        if (FrameText.RefusalOf(Name) is { } refusal)
            return refusal;
        var others = Places.OwnRegions.Of(consultation).Where(region => !region.Name.Equals(Name, StringComparison.OrdinalIgnoreCase));
        var regions = Members.Count == 0 ? others : others.Append(new Places.Region(Name, Members));
        consultation.Regions = Places.OwnRegions.Write(regions);
        if (consultation.Regions.Count > FrameText.MostInAList)
            return new Refusal(nameof(Sentences.ListTooLong), FrameText.MostInAList);
        Record(decision, "consultation.region", $"{Members.Count}");
        return null;
    }
}
