using Bot.Tests.Cards;
using Consultations.Joining;
using Consultations.Polling;
using Consultations.Words;

namespace Bot.Tests.Reports;

/// <summary>
/// Every number of a record, counted anew from the rows it comes from: <c>kind/challenge</c>, <c>poll/1/option/2/percent</c>; of one meeting of a series
/// <c>meeting/3/kind/challenge</c>. Rooms are under the rule <i>named</i>, so all there is to count is shown.
/// </summary>
internal static class Recount
{
    public static Numbers Of(MadeUpRoom room)
    {
        var numbers = new Numbers();
        CountInputs(numbers, [room]);
        CountDelegates(numbers, room);
        foreach (var poll in room.Also.OfType<Poll>().Where(poll => poll.State == PollState.Closed))
            Count(numbers, poll, room);
        return numbers;
    }

    /// <summary>Of a series: of all meetings together, and of each.</summary>
    public static Numbers Of(IReadOnlyList<MadeUpRoom> rooms)
    {
        var numbers = new Numbers();
        CountInputs(numbers, rooms);
        foreach (var room in rooms)
        {
            foreach (var (key, value) in Of(room))
                numbers.Note($"{MeetingOf(room)}/{key}", value);
            numbers.Note($"{MeetingOf(room)}/polls", room.Also.OfType<Poll>().Count());
            numbers.Note($"{MeetingOf(room)}/present", room.Consultation.Invited.Count(code => numbers[$"{MeetingOf(room)}/delegates/{code}"] > 0));
        }

        foreach (var code in rooms.SelectMany(room => room.Consultation.Invited).Distinct(StringComparer.Ordinal))
            numbers.Note($"meetings/{code}", rooms.Count(room => numbers.GetValueOrDefault($"{MeetingOf(room)}/delegates/{code}") > 0));
        foreach (var (first, last) in AskedAlike(rooms))
        {
            var (before, after) = (Percentages(first), Percentages(last));
            for (var option = 0; option < after.Count; option++)
                numbers.Note($"asked/{first.Question}/option/{option + 1}/shift", after[option] - before[option]);
        }

        return numbers;
    }

    /// <summary>Polls that all of these meetings were asked: of the first, and of the last.</summary>
    public static IEnumerable<(Poll First, Poll Last)> AskedAlike(IReadOnlyList<MadeUpRoom> rooms) =>
        from first in rooms[0].Also.OfType<Poll>()
        from last in rooms[^1].Also.OfType<Poll>()
        where first.Question == last.Question && first.Kind == PollKind.SingleChoice.Id && last.Kind == first.Kind
        select (first, last);

    private static string MeetingOf(MadeUpRoom room) => $"meeting/{room.Consultation.Ordinal}";

    private static void CountInputs(Numbers numbers, IReadOnlyList<MadeUpRoom> rooms)
    {
        var standing = rooms.SelectMany(room => room.Contributions).Where(one => one is { IsWithdrawn: false, IsHidden: false }).ToList();
        numbers["total"] = standing.Count;
        foreach (var invited in rooms.SelectMany(room => room.Consultation.Invited))
            numbers[$"place/{invited}"] = 0;
        foreach (var said in standing)
        {
            var topics = said.Topics.Select(Topics.OfId).ToList();
            var themes = topics.Select(topic => topic.Theme?.Id).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            foreach (var key in themes.DefaultIfEmpty("none").Select(theme => $"theme/{theme}").Concat(said.About.Places.Select(place => $"place/{place}"))
                .Concat(topics.Where(topic => !topic.IsTheme).Select(topic => $"topic/{topic.Id}")).Prepend($"kind/{said.Kind}"))
                numbers[key] = numbers.GetValueOrDefault(key) + 1;
        }

        if (rooms is [var only])
        {
            foreach (var item in only.Also.OfType<global::Consultations.Scheduling.AgendaItem>())
                numbers[$"item/{item.Number}"] = standing.Count(said => said.Item == item.Number);
        }
    }

    private static void CountDelegates(Numbers numbers, MadeUpRoom room)
    {
        var joined = room.Delegates.Where(who => who.Standing == Standing.Joined).ToList();
        numbers["delegates"] = joined.Count;
        foreach (var invited in room.Consultation.Invited)
            numbers[$"delegates/{invited}"] = 0;
        foreach (var key in joined.SelectMany(who => new[] { who.Jurisdiction, who.Group }).OfType<string>().Select(one => $"delegates/{one}"))
            numbers[key] = numbers.GetValueOrDefault(key) + 1;
    }

    private static void Count(Numbers numbers, Poll poll, MadeUpRoom room)
    {
        var (name, outcome) = ($"poll/{poll.Number}", Outcome.Read(poll.Result)!);
        (numbers[$"{name}/votes"], numbers[$"{name}/joined"], numbers[$"{name}/counted"]) = (outcome.Votes, outcome.Joined, outcome.Total!.Votes);
        Count(numbers, name, poll.Kind, outcome.Total);
        if (poll.Kind == PollKind.Rating.Id)
            numbers[$"{name}/mean/tenths"] = (int)Math.Round(outcome.Total.Counts.Select((count, level) => 10m * count * (level + 1)).Sum() / outcome.Total.Counts.Sum(), MidpointRounding.AwayFromZero);
        if (room.Also.OfType<Poll>().SingleOrDefault(one => one.Number == poll.Again) is { } earlier)
        {
            foreach (var (option, percent) in Percentages(earlier).Index())
            {
                numbers[$"{name}/option/{option + 1}/before"] = percent;
                numbers[$"{name}/option/{option + 1}/shift"] = Percentages(poll)[option] - percent;
            }
        }

        foreach (var stratum in poll.IsRevealed ? outcome.ByPlace.Strata.Concat(outcome.ByGroup.Strata) : [])
        {
            var part = $"{name}/{string.Join('+', stratum.Ids)}";
            numbers[$"{part}/votes"] = stratum.Tally.Votes;
            Count(numbers, part, poll.Kind, stratum.Tally);
        }
    }

    private static void Count(Numbers numbers, string of, string kind, Tally tally)
    {
        foreach (var (at, count) in tally.Counts.Index())
        {
            var option = $"{of}/option/{at + 1}";
            (numbers[option], numbers[$"{option}/percent"]) = (count, Percent(count, WholeOf(kind, tally)));
            if (kind != PollKind.Agreement.Id)
                continue;
            var (against, passed) = (tally.Against[at], tally.Votes - count - tally.Against[at]);
            (numbers[$"{option}/disagree"], numbers[$"{option}/disagree/percent"]) = (against, Percent(against, tally.Votes));
            (numbers[$"{option}/pass"], numbers[$"{option}/pass/percent"]) = (passed, Percent(passed, tally.Votes));
        }

        foreach (var word in tally.Words)
            numbers[$"{of}/word/{word.Word}"] = word.Count;
    }

    private static List<int> Percentages(Poll poll) =>
        Outcome.Read(poll.Result)!.Total is { } total ? [.. total.Counts.Select(count => Percent(count, WholeOf(poll.Kind, total)))] : [];

    private static int WholeOf(string kind, Tally tally)
    {
        if (kind == PollKind.DotVote.Id)
            return tally.Counts.Sum();
        return kind == PollKind.Ranking.Id ? tally.Votes * (tally.Counts.Count - 1) : tally.Votes;
    }

    private static int Percent(int count, int whole) => (int)Math.Floor((100m * count / whole) + 0.5m);
}
