using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Scheduling;

/// <summary>What is to be known of an agenda item. What is null stays as it is.</summary>
public sealed record ItemFrame
{
    /// <summary>Id of the kind.</summary>
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? DealtWith { get; init; }

    /// <summary>On which day of the meeting, from 1; 0 for not known.</summary>
    public int? Day { get; init; }

    public string? Moderator { get; init; }

    public IReadOnlyList<string>? Panellists { get; init; }

    /// <summary>Why it will not do, or null where it will.</summary>
    internal Refusal? Unfit()
    {
        if (string.IsNullOrWhiteSpace(Title))
            return new Refusal(nameof(Sentences.ItemTitleMissing));
        if (Title.Length > NewConsultation.LongestTitle)
            return new Refusal(nameof(Sentences.TitleTooLong), NewConsultation.LongestTitle);
        if (Day is < 0 or > AgendaItem.LastDay)
            return new Refusal(nameof(Sentences.DayOutOfRange), AgendaItem.LastDay);
        return FrameText.RefusalOf([Title, DealtWith, Moderator, .. Panellists ?? []]);
    }

    internal void PutOnto(AgendaItem item)
    {
        item.Kind = Kind ?? item.Kind;
        item.Title = Title ?? item.Title;
        item.DealtWith = DealtWith ?? item.DealtWith;
        item.Day = Day is { } day ? (day == 0 ? null : day) : item.Day;
        item.Moderator = Moderator ?? item.Moderator;
        item.Panellists = Panellists ?? item.Panellists;
    }
}
