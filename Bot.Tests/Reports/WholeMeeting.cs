using Bot.Tests.Cards;
using Consultations.Contributing;
using Consultations.Organising;
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
}
