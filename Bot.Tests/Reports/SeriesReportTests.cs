using Bot.Tests.Cards;
using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Polling;
using Reports;

namespace Bot.Tests.Reports;

public sealed class SeriesReportTests : IDisposable
{
    private readonly Consultations.English english = new();
    private readonly MadeUpRoom[] rooms = [Room(1, "Bhopal"), Room(2, "Kolkata"), Room(3, "Guwahati")];

    private ReportSeries Series => Report.Series!;

    private Report Report => global::Reports.Report.Of(Source);

    private ReportSource Source => new(
        new SeriesRecord(new Series { Id = Guid.CreateVersion7(), Key = "s", Number = 1, Title = "India consultations", Planned = 5, CreatedAt = WholeMeeting.Evening }, [.. rooms.Select(room => Written.Source(room).Records[0])]),
        WholeMeeting.Evening);

    public void Dispose() => english.Dispose();

    [Fact]
    public void The_meetings_stand_side_by_side_with_who_took_part_in_which_and_in_none()
    {
        rooms[0].Joins("Asha", jurisdiction: "IN-MP");
        rooms[2].Joins("Bina", jurisdiction: "IN-MP");
        rooms[0].Hears("one");

        Series.Meetings.Rows.Select(row => row[0]).ShouldBe(["First", "Second", "Third"]);
        Series.Meetings.Rows[0].ShouldBe(["First", "Countering Trafficking in Persons", "Bhopal", "28 February 2019", "1", "1", "1", "0"]);
        Series.Taking.Rows.ShouldBe([["Madhya Pradesh", "first and third", "2"], ["Maharashtra", "", "0"]]);
        Series.InNone.ShouldBe("Invited, and took part in none: Maharashtra.");
        Report.Counts.Total.ShouldBe(1);
        Report.FileStem.ShouldBe("india-consultations-series-2019-05-16");
    }

    [Fact]
    public void What_recurs_is_told_apart_from_what_was_raised_once()
    {
        foreach (var at in new[] { 0, 1, 2 })
            rooms[at].Hears("ads", topics: "online-recruitment");
        rooms[1].Hears("shelters", topics: "protection");

        Series.Recurring.ShouldBe([new ReportFact("Prevention", "raised in the first, second and third"), new ReportFact("Online recruitment", "raised in the first, second and third")]);
        Series.Once.ShouldBe([new ReportFact("Protection", "raised in the second")]);
    }

    [Fact]
    public void A_good_practice_stands_beside_the_challenge_of_another_state_under_the_same_topic_only()
    {
        rooms[0].Hears("homes are full", "challenge", null, About.Place("IN-MP"), "shelter");
        rooms[2].Hears("homes by district", "good-practice", null, About.Place("IN-MH"), "shelter");
        rooms[1].Hears("homes of our own", "good-practice", null, About.Place("IN-MP"), "shelter");
        rooms[1].Hears("cells of lawyers", "good-practice", null, About.Place("IN-MH"), "prosecution");

        var exchange = Series.Exchanges.ShouldHaveSingleItem();
        exchange.Inputs.Select(input => (input.Kind, input.Text, input.Meeting)).ShouldBe([("Challenge", "homes are full", "first meeting"), ("Good practice", "homes by district", "third meeting")]);
    }

    [Fact]
    public void What_was_asked_in_several_meetings_is_told_with_its_shift()
    {
        Asks(rooms[0], "What comes first?", ["Shelters", "Courts"], [5, 5]);
        Asks(rooms[2], "what comes FIRST?", ["Shelters", "Courts"], [6, 2]);
        Asks(rooms[1], "What comes first?", ["Shelters", "Police"], [1, 9]);

        var chart = Series.Repeated.ShouldHaveSingleItem();
        chart.Figures.Columns.Select(column => column.Title).ShouldBe(["Option", "First meeting, poll 1", "Third meeting, poll 1", "Shift, points"]);
        chart.Figures.Rows.ShouldBe([["A – Shelters", "50%", "75%", "+25"], ["B – Courts", "50%", "25%", "−25"], ["Ballots", "10", "8", ""]]);
        chart.Series.Select(series => series.Values).ShouldBe([[50, 50], [75, 25]]);
    }

    [Fact]
    public void The_file_says_from_which_position_of_each_ledger_it_was_made() =>
        string.Join(' ', Report.Footer).ShouldContain("position 42 of the first, position 42 of the second and position 42 of the third");

    [Fact]
    public void A_program_finds_all_meetings_in_one_file()
    {
        rooms[1].Hears("one");
        using var document = System.Text.Json.JsonDocument.Parse(new JsonReports().Text(Source));

        document.RootElement.GetProperty("format").GetString().ShouldBe("series-record");
        document.RootElement.GetProperty("meetings").EnumerateArray().Select(meeting => meeting.GetProperty("counts").GetProperty("total").GetInt32()).ShouldBe([0, 1, 0]);
    }

    private static MadeUpRoom Room(int ordinal, string place)
    {
        var room = new MadeUpRoom(AttributionRule.Named);
        (room.Consultation.Ordinal, room.Consultation.Place) = (ordinal, place);
        return room;
    }

    private static void Asks(MadeUpRoom room, string question, string[] options, int[] counts) => room.Also.Add(new Poll
    {
        Id = Guid.CreateVersion7(),
        ConsultationId = room.Consultation.Id,
        Number = 1,
        Key = "poll-1",
        Kind = PollKind.SingleChoice.Id,
        Question = question,
        Options = options,
        IsSecret = true,
        State = PollState.Closed,
        Result = new Outcome
        {
            Joined = 20,
            Votes = counts.Sum(),
            Total = new Tally { Votes = counts.Sum(), Counts = counts },
            K = 3,
            IsOpenJoin = false,
            ByPlace = new Breakdown([], Hindrance.OneStratum),
            ByGroup = new Breakdown([], Hindrance.OneStratum),
        }.Write(),
        CreatedAt = MadeUpRoom.Morning,
    });
}
