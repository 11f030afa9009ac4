using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;

namespace Consultations.Comparing;

/// <summary>One meeting of a series, as it stands beside the others.</summary>
/// <param name="Consultation">The meeting.</param>
/// <param name="Contributions">How many contributions stand in it.</param>
/// <param name="Attendance">Who took part, as everybody may know it.</param>
public sealed record Meeting(Consultation Consultation, int Contributions, Attendance Attendance);

/// <summary>The meetings of a series side by side.</summary>
/// <param name="Series">The series.</param>
/// <param name="Meetings">By their ordinal, those without one last.</param>
public sealed record SeriesSummary(Series Series, IReadOnlyList<Meeting> Meetings)
{
    /// <summary>Every jurisdiction that was invited to a meeting or took part in one, and the meetings in which it did; in the order of the meetings.</summary>
    public IReadOnlyList<Taking> ByPlace =>
    [
        .. Meetings.SelectMany(meeting => meeting.Attendance.Places.Select(place => place.Id)).Distinct(StringComparer.Ordinal)
            .Select(code => new Taking(code, [.. Meetings.Where(meeting => meeting.Attendance.Places.Any(place => place.Id == code && place.IsPresent))])),
    ];

    /// <summary>Those who were invited and never took part.</summary>
    public IReadOnlyList<string> Never => [.. ByPlace.Where(place => place.In.Count == 0).Select(place => place.Code)];

    public static SeriesSummary Of(IBooks books, Series series) => new(series, [.. InOrder(books, series).Select(one => MeetingOf(books, one))]);

    /// <summary>The meetings by their ordinal, those without one last.</summary>
    internal static IReadOnlyList<Consultation> InOrder(IBooks books, Series series) =>
        [.. books.All<Consultation>().Where(c => c.SeriesId == series.Id).AsEnumerable().OrderBy(c => c.Ordinal ?? int.MaxValue).ThenBy(c => c.CreatedAt)];

    private static Meeting MeetingOf(IBooks books, Consultation one) => new(
        one,
        books.All<Contribution>().Count(c => c.ConsultationId == one.Id && !c.IsWithdrawn && !c.IsHidden),
        Attendance.Public(one, books.All<Delegate>().Where(d => d.ConsultationId == one.Id).ToList()));
}

/// <param name="Code">ISO 3166 code.</param>
/// <param name="In">The meetings in which somebody of it took part.</param>
public sealed record Taking(string Code, IReadOnlyList<Meeting> In);
