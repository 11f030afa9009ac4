using System.Globalization;
using Consultations.Deciding;
using Consultations.Words;

namespace Consultations.Organising;

/// <summary>Consultations that belong together: "third of five".</summary>
public sealed class Series
{
    /// <summary>The most meetings that a series is planned with.</summary>
    public const int MostPlanned = 500;

    public required Guid Id { get; init; }

    /// <summary>Idempotence: the form or line that made it.</summary>
    public required string Key { get; init; }

    /// <summary>1, 2, 3, … within the house, for <c>part of 1</c>.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>How many meetings are planned; null where that is not known.</summary>
    public int? Planned { get; set; }

    public IReadOnlyList<string> Convenors { get; set; } = [];

    public IReadOnlyList<string> Partners { get; set; } = [];

    public IReadOnlyList<string> Funders { get; set; } = [];

    public string Project { get; set; } = "";

    /// <summary>What else frames it, a labelled line each; see <see cref="FrameLine"/>.</summary>
    public IReadOnlyList<string> Lines { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether its meetings are read-only copies: then it was taken in with them, and is as read-only as they are.</summary>
    public bool IsOfCopies(IBooks books) => books.All<Consultation>().Any(meeting => meeting.SeriesId == Id && meeting.IsImported);

    /// <summary>"third", in the current language; "number 12" where there is no word for it.</summary>
    public static string OrdinalInWords(int ordinal) =>
        Label.Find("Ordinal", ordinal.ToString(CultureInfo.InvariantCulture)) ?? string.Format(CultureInfo.CurrentCulture, Sentences.OrdinalOther, ordinal);
}
