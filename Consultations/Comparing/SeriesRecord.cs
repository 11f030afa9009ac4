using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Summarising;
using Consultations.Words;

namespace Consultations.Comparing;

/// <summary>What the meetings of a series said, set side by side.</summary>
/// <param name="Series">The series.</param>
/// <param name="Meetings">By their ordinal, those without one last.</param>
public sealed record SeriesRecord(Series Series, IReadOnlyList<PublishedRecord> Meetings)
{
    /// <summary>The meetings as they stand beside each other.</summary>
    public SeriesSummary SideBySide => new(
        Series, [.. Meetings.Select(meeting => new Meeting(meeting.Summary.Consultation, meeting.Summary.Total, meeting.Summary.Attendance))]);

    /// <summary>Themes and topics with the meetings in which they were raised: themes first, then those raised in the most meetings.</summary>
    public IReadOnlyList<Raised> Subjects =>
    [
        .. Meetings.SelectMany(meeting => Marks(meeting).Select(topic => (topic, meeting)))
            .GroupBy(one => one.topic, one => one.meeting)
            .Select(one => new Raised(one.Key, [.. one]))
            .OrderByDescending(one => one.Topic.IsTheme).ThenByDescending(one => one.In.Count).ThenBy(one => one.Topic.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Topics under which one jurisdiction named a challenge and another does well: challenges and good practices that have at least one counterpart elsewhere. A theme is
    /// too wide to say that one answers the other.
    /// </summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            var said = Meetings.SelectMany(meeting => meeting.Summary.Entries.Where(entry => entry.About.Places.Count > 0).Select(entry => new Saying(meeting, entry))).ToList();
            var challenges = ByTopic(said, ContributionKind.Challenge);
            var practices = ByTopic(said, ContributionKind.GoodPractice);
            return
            [
                .. challenges.Where(one => practices.Contains(one.Key))
                    .Select(one => new Exchange(one.Key, Answered(one, practices[one.Key]), Answered(practices[one.Key], one)))
                    .Where(one => one.Challenges.Count > 0)
                    .OrderBy(one => one.Topic.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Polls that asked the same in several meetings: question, kind and options alike, whatever the case of the letters.</summary>
    public IReadOnlyList<Repeated> Repeated =>
    [
        .. Meetings.SelectMany(meeting => meeting.Polls.Select(poll => (meeting, poll)))
            .Where(one => one.poll.Kind != PollKind.Agreement)
            .GroupBy(one => Asked(one.poll), StringComparer.OrdinalIgnoreCase)
            .Where(one => one.Select(round => round.meeting).Distinct().Count() > 1)
            .Select(one => new Repeated([.. one.Select(round => new Round(round.meeting, round.poll))])),
    ];

    /// <summary>Reads it; of read-only copies from their files.</summary>
    public static Result<SeriesRecord> Of(IBooks books, IRecordReader reader, Series series)
    {
        var meetings = new List<PublishedRecord>();
        foreach (var one in SeriesSummary.InOrder(books, series))
        {
            if (!PublishedRecord.Of(books, reader, one.Id).Is(out var meeting, out var refusal))
                return refusal;
            meetings.Add(meeting);
        }

        return new SeriesRecord(series, meetings);
    }

    private static IEnumerable<Topic> Marks(PublishedRecord meeting) => meeting.Summary.Entries
        .SelectMany(entry => entry.Topics.Concat(entry.Topics.Where(topic => topic.Theme is not null).Select(topic => Topics.OfId(topic.Theme!.Id)))).Distinct();

    private static ILookup<Topic, Saying> ByTopic(IEnumerable<Saying> said, ContributionKind kind) => said
        .Where(one => one.Entry.Kind == kind)
        .SelectMany(one => one.Entry.Topics.Where(topic => !topic.IsTheme).Select(topic => (topic, one)))
        .ToLookup(one => one.topic, one => one.one);

    /// <summary>Those for which there is one among the others that is about none of the same jurisdictions.</summary>
    private static IReadOnlyList<Saying> Answered(IEnumerable<Saying> these, IEnumerable<Saying> others)
    {
        var places = others.Select(one => one.Entry.About.Places).DistinctBy(codes => string.Join('|', codes), StringComparer.Ordinal).ToList();
        return [.. these.Where(one => places.Exists(codes => !codes.Intersect(one.Entry.About.Places, StringComparer.Ordinal).Any()))];
    }

    private static string Asked(PollView poll) => string.Join('\u001f', [poll.Kind.Id, poll.Poll.Question, poll.Poll.LowEnd, poll.Poll.HighEnd, .. poll.Options]);
}

/// <summary>A theme or topic, and the meetings that spoke of it.</summary>
public sealed record Raised(Topic Topic, IReadOnlyList<PublishedRecord> In);

/// <summary>What was said in one of the meetings.</summary>
public sealed record Saying(PublishedRecord Meeting, Entry Entry);

/// <summary>What jurisdictions can learn from each other under one topic.</summary>
public sealed record Exchange(Topic Topic, IReadOnlyList<Saying> Challenges, IReadOnlyList<Saying> Practices);

/// <summary>One question, asked in several meetings.</summary>
/// <param name="Rounds">In the order of the meetings.</param>
public sealed record Repeated(IReadOnlyList<Round> Rounds);

/// <summary>One of the times it was asked.</summary>
public sealed record Round(PublishedRecord Meeting, PollView Poll);
