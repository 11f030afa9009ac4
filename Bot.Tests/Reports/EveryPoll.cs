using Bot.Tests.Cards;
using Consultations.Polling;

namespace Bot.Tests.Reports;

/// <summary>A meeting in which a poll of each kind was closed, with breakdowns as wide as they get.</summary>
internal static class EveryPoll
{
    public static MadeUpRoom Room()
    {
        var room = WholeMeeting.Room();
        string[] causes = ["witnesses turn hostile", "too few prosecutors, and those who are there are moved before the trial that they prepared comes to its end", "weak evidence"];
        Asks(room, 1, PollKind.SingleChoice, "What holds prosecutions back most?", causes, [9, 6, 5], 20);
        Asks(room, 2, PollKind.MultipleChoice, "What would help?", ["shelters", "training", "money"], [12, 11, 3], 20);
        Asks(room, 3, PollKind.Rating, "How well do states share data?", [], [2, 8, 6, 3, 1], 20);
        Asks(room, 4, PollKind.Ranking, "What comes first?", ["courts", "police", "shelters"], [31, 17, 12], 20,
            one => one with { Before = [[0, 15, 16], [5, 0, 12], [4, 8, 0]] });
        Asks(room, 5, PollKind.DotVote, "Where should money go?", ["रेल थाने", "বাংলা পাঠ্য", "தமிழ் உரை"], [40, 15, 5], 20);
        Asks(room, 6, PollKind.OpenText, "In a word?", [], [], 20, one => one with { Words = [.. Enumerable.Range(0, 30).Select(number => new WordCount($"word{number}", 30 - number))] });
        Asks(room, 7, PollKind.Agreement, "Do you agree?", ["1", "2", "4"], [14, 9, 2], 20, one => one with { Against = [2, 9, 15] });
        Asks(room, 8, PollKind.SingleChoice, "What holds prosecutions back most?", causes, [4, 6, 10], 20, again: 1);
        return room;
    }

    private static void Asks(MadeUpRoom room, int number, PollKind kind, string question, IReadOnlyList<string> options, int[] counts, int votes, Func<Tally, Tally>? with = null, int? again = null)
    {
        var total = (with ?? (one => one))(new Tally { Votes = votes, Counts = counts });
        room.Also.Add(new Poll
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = room.Consultation.Id,
            Number = number,
            Key = $"poll-{number}",
            Kind = kind.Id,
            Question = question,
            Options = options,
            LowEnd = kind == PollKind.Rating ? "not at all" : "",
            IsSecret = true,
            Again = again,
            IsRevealed = true,
            State = PollState.Closed,
            Result = new Outcome
            {
                Joined = votes + 4,
                Votes = votes,
                Total = total,
                K = 3,
                IsOpenJoin = false,
                ByPlace = new Breakdown([new StratumTally(["IN-AS"], total), new StratumTally(["NP"], total), new StratumTally(["", "IN-ML", "BD"], total)]),
                ByGroup = number % 2 == 0
                    ? new Breakdown([], Hindrance.GivesAway)
                    : new Breakdown([.. new[] { "government", "law-enforcement", "judiciary", "prosecution", "civil-society", "media", "academia", "child-protection" }.Select(group => new StratumTally([group], total))]),
            }.Write(),
            CreatedAt = WholeMeeting.Evening,
        });
    }
}
