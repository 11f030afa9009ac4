using Bot.Tests.Cards;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;

namespace Bot.Tests.Reports;

/// <summary>A meeting of a series in which everything occurs that a record can say.</summary>
internal static class WholeMeeting
{
    public static readonly DateTimeOffset Evening = new(2019, 5, 16, 18, 0, 0, TimeSpan.Zero);

    public static MadeUpRoom Room(AttributionRule rule = AttributionRule.Named)
    {
        var series = new Series
        {
            Id = Guid.CreateVersion7(),
            Key = "series",
            Number = 1,
            Title = "India consultations",
            Planned = 5,
            Convenors = ["Regional Office", "Ministry of Women"],
            Partners = ["Ministry of Home Affairs, Government of India"],
            Funders = ["Stability Fund"],
            Project = "A comprehensive response",
            Lines = ["Programme: Global Programme", "Goal: SDG 16"],
            CreatedAt = Evening,
        };
        var room = new MadeUpRoom(rule, "IN-AS", "NP");
        var consultation = room.Consultation;
        (consultation.SeriesId, consultation.Ordinal) = (series.Id, 3);
        (consultation.Theme, consultation.Place, consultation.Language) = ("Moving forward", "Guwahati", "hi");
        (consultation.FirstDay, consultation.LastDay) = (new PartialDay(2019, 5, null), PartialDay.Unknown);
        consultation.Lines = ["Approach: victim-centred", "Follow-up: Targeted action"];
        consultation.Regions = ["Hill districts=IN-AS|IN-ML"];
        room.Also.AddRange([series, Item(room, 1, ItemKind.Plenary, "Opening", 1), Courts(room), Item(room, 3, ItemKind.GroupWork, "Borders", null)]);

        var esha = room.Joins("Esha", "civil-society", "IN-AS", mayBeNamed: true);
        room.Joins("Arun", "law-enforcement", "NP");
        room.Hears("Courts take years.", "challenge", esha, About.Place("IN-AS"), "prosecution", "courts-of-our-own").Item = 2;
        var counted = room.Hears("Fewer cases end in a sentence.", "trend", null, new About(["IN-AS"], ["Hill districts"]), "prosecution");
        (counted.Item, counted.Evidence, counted.IsQuote) = (2, new Evidence("1 in 4", ""), true);
        var hindi = room.Hears("सीमा पर साझा जाँच हो।", "recommendation", null, new About(["NP", "IN"], [], CrossBorder: true), "cross-border");
        (hindi.Item, hindi.Language, hindi.Evidence) = (3, "hi", new Evidence("12 posts", "border police, 2018"));
        room.Hears("One form for all.", "recommendation", null, new About([], [], WholeMeeting: true)).Evidence = new Evidence("", "the secretariat");
        return room;
    }

    /// <summary>The same, and it was asked twice: which comes first, and for a word.</summary>
    public static MadeUpRoom Polled(AttributionRule rule = AttributionRule.Named)
    {
        var room = Room(rule);
        Asks(room, 1, PollKind.SingleChoice, "What comes first?", ["Shelters", "Courts"], item: 2, new Outcome
        {
            Joined = 9,
            Votes = 8,
            Total = new Tally { Votes = 8, Counts = [5, 3] },
            K = 3,
            IsOpenJoin = true,
            ByPlace = new Breakdown([new StratumTally(["IN-AS"], new Tally { Votes = 5, Counts = [4, 1] }), new StratumTally(["", "NP"], new Tally { Votes = 3, Counts = [1, 2] })]),
            ByGroup = new Breakdown([], Hindrance.GivesAway),
        }).IsRevealed = true;
        Asks(room, 2, PollKind.OpenText, "In a word?", [], item: null, new Outcome
        {
            Joined = 9,
            Votes = 4,
            Total = new Tally { Votes = 4, Counts = [], Words = [new WordCount("trust", 3), new WordCount("धैर्य", 1)] },
            K = 3,
            IsOpenJoin = true,
            ByPlace = new Breakdown([], Hindrance.OneStratum),
            ByGroup = new Breakdown([], Hindrance.OneStratum),
        });
        return room;
    }

    public static AgendaItem ItemOf(MadeUpRoom room, int number) => room.Also.OfType<AgendaItem>().Single(item => item.Number == number);

    private static AgendaItem Courts(MadeUpRoom room)
    {
        var courts = Item(room, 2, ItemKind.Panel, "Courts and compensation", 2);
        (courts.DealtWith, courts.Moderator, courts.Panellists) = ("Trials, and what comes after", "Justice A. Sen", ["B. Rai", "C. Lama"]);
        return courts;
    }

    private static AgendaItem Item(MadeUpRoom room, int number, ItemKind kind, string title, int? day) => new()
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = room.Consultation.Id,
        Number = number,
        Key = $"item-{number}",
        Kind = kind.Id,
        Title = title,
        Day = day,
    };

    private static Poll Asks(MadeUpRoom room, int number, PollKind kind, string question, IReadOnlyList<string> options, int? item, Outcome outcome)
    {
        var poll = new Poll
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = room.Consultation.Id,
            Number = number,
            Key = $"poll-{number}",
            Kind = kind.Id,
            Question = question,
            Options = options,
            IsSecret = true,
            Item = item,
            State = PollState.Closed,
            Result = outcome.Write(),
            CreatedAt = Evening,
        };
        room.Also.Add(poll);
        return poll;
    }
}
