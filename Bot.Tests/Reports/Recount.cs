using System.Globalization;
using Bot.Tests.Cards;
using Consultations.Polling;
using Consultations.Words;

namespace Bot.Tests.Reports;

/// <summary>Every number of a record, counted anew from the rows it comes from: <c>kind/challenge</c>, <c>poll/1/option/2/percent</c>.</summary>
internal static class Recount
{
    public static SortedDictionary<string, int> Of(MadeUpRoom room)
    {
        var numbers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var standing = room.Contributions.Where(one => one is { IsWithdrawn: false, IsHidden: false }).ToList();
        numbers["total"] = standing.Count;
        foreach (var said in standing)
        {
            Add($"kind/{said.Kind}");
            foreach (var place in said.About.Places)
                Add($"place/{place}");
            foreach (var theme in said.Topics.Select(Topics.OfId).Select(topic => topic.Theme?.Id).OfType<string>().Distinct(StringComparer.Ordinal))
                Add($"theme/{theme}");
        }

        foreach (var invited in room.Consultation.Invited)
            numbers.TryAdd($"place/{invited}", 0);
        foreach (var poll in room.Also.OfType<Poll>().Where(poll => poll.State == PollState.Closed))
        {
            var outcome = Outcome.Read(poll.Result)!;
            numbers[$"poll/{poll.Number}/votes"] = outcome.Votes;
            AddTally($"poll/{poll.Number}", outcome.Total!);
            foreach (var stratum in poll.IsRevealed ? outcome.ByPlace.Strata : [])
                AddTally($"poll/{poll.Number}/{string.Join('+', stratum.Ids)}", stratum.Tally);
        }

        return numbers;

        void Add(string key) => numbers[key] = numbers.GetValueOrDefault(key) + 1;

        void AddTally(string of, Tally tally)
        {
            foreach (var (option, count) in tally.Counts.Index())
            {
                numbers[$"{of}/option/{option + 1}"] = count;
                numbers[$"{of}/option/{option + 1}/percent"] = (int)Math.Floor((100m * count / tally.Votes) + 0.5m);
            }

            foreach (var word in tally.Words)
                numbers[$"{of}/word/{word.Word}"] = word.Count;
        }
    }

    /// <summary>Of numbers in a text: the first whole one.</summary>
    public static int First(string text) => int.Parse(string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
