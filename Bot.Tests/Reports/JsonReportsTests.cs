using System.Text.Json;
using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Consultations.Comparing;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Summarising;
using Consultations.Words;
using FsCheck;
using FsCheck.Fluent;
using Reports;

namespace Bot.Tests.Reports;

public sealed class JsonReportsTests
{
    [Fact]
    public void A_program_finds_the_frame_the_agenda_and_every_input()
    {
        var record = Read(WholeMeeting.Room());

        record.GetProperty("format").GetString().ShouldBe("consultation-record");
        record.GetProperty("version").GetInt32().ShouldBe(1);
        record.GetProperty("madeAt").GetString().ShouldBe("2019-05-16T18:00:00Z");
        record.GetProperty("ledgerPosition").GetInt64().ShouldBe(42);
        record.GetProperty("rule").GetString().ShouldBe("named");
        Text(record, "series", "ordinal").ShouldBe("3");
        Text(record, "consultation", "firstDay").ShouldBe("\"2019-05\"");
        Text(record, "consultation", "lastDay").ShouldBe("null");
        Text(record, "regions").ShouldBe("""[{"name":"Hill districts","members":["IN-AS","IN-ML"]}]""");
        Text(record, "attendance", "jurisdictions").ShouldBe("""[{"id":"IN-AS","invited":true,"present":true,"count":1},{"id":"NP","invited":true,"present":true,"count":1}]""");
        record.GetProperty("agenda").EnumerateArray().Select(item => Text(item, "contributions")).ShouldBe(["[]", "[1,2]", "[3]"]);
        record.GetProperty("contributions").EnumerateArray().Select(one => Text(one, "about")).ShouldBe(
        [
            """{"jurisdictions":["IN-AS"],"regions":[],"crossBorder":false,"wholeMeeting":false}""",
            """{"jurisdictions":["IN-AS"],"regions":["Hill districts"],"crossBorder":false,"wholeMeeting":false}""",
            """{"jurisdictions":["NP","IN"],"regions":[],"crossBorder":true,"wholeMeeting":false}""",
            """{"jurisdictions":[],"regions":[],"crossBorder":false,"wholeMeeting":true}""",
        ]);
        record.GetProperty("contributions").EnumerateArray().Select(one => Text(one, "evidence")).ShouldBe(
        [
            "null",
            """{"figure":"1 in 4","source":null,"sourceGiven":false}""",
            """{"figure":"12 posts","source":"border police, 2018","sourceGiven":true}""",
            """{"figure":null,"source":"the secretariat","sourceGiven":true}""",
        ]);
        Text(record.GetProperty("contributions")[1], "alsoConcerns").ShouldBe("""["IN-ML"]""");
        Text(record.GetProperty("contributions")[0], "themes").ShouldBe("""["prosecution"]""");
        Text(record.GetProperty("contributions")[0], "topics").ShouldBe("""["courts-of-our-own"]""");
        Text(record, "counts", "byKind").ShouldBe("""[{"id":"challenge","count":1},{"id":"trend","count":1},{"id":"recommendation","count":2}]""");
    }

    [Fact]
    public void It_is_in_English_whoever_asks_and_the_same_each_time()
    {
        var room = WholeMeeting.Room();
        var english = Write(room);
        using var reading = new Hindi();

        Write(room).ShouldBe(english);
        english.ShouldContain("\"saidBy\": \"participants\"");
        Languages.Current.ShouldBe(Languages.Hindi);
    }

    [Fact]
    public void Counts_of_small_strata_and_labels_are_null_where_the_rule_hides_them()
    {
        var record = Read(WholeMeeting.Room(AttributionRule.ChathamHouse));

        Text(record, "attendance", "joined").ShouldBe("null");
        record.GetProperty("attendance").GetProperty("groups").EnumerateArray().ShouldAllBe(group => group.GetProperty("count").ValueKind == JsonValueKind.Null);
        record.GetProperty("contributions").EnumerateArray().ShouldAllBe(one => one.GetProperty("saidBy").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public void One_item_is_that_item_alone()
    {
        var room = WholeMeeting.Room();
        var source = Written.Source(room, new Focus.Item(WholeMeeting.ItemOf(room, 2)));
        using var document = JsonDocument.Parse(new JsonReports().Text(source));

        new JsonReports().SaveAs(source).ShouldBe("countering-trafficking-in-persons-item-2-2019-05-16.json");
        Text(document.RootElement, "onlyItem").ShouldBe("2");
        document.RootElement.GetProperty("agenda").GetArrayLength().ShouldBe(1);
        document.RootElement.GetProperty("contributions").EnumerateArray().Select(one => one.GetProperty("number").GetInt32()).ShouldBe([1, 2]);
        Text(document.RootElement, "counts", "total").ShouldBe("2");
    }

    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() => Prop.ForAll(NastyText.Any, text =>
    {
        var room = new MadeUpRoom();
        room.Hears(text);
        var written = Write(room);
        using var document = JsonDocument.Parse(written);

        document.RootElement.GetProperty("contributions")[0].GetProperty("text").GetString().ShouldBe(text);
        written.ShouldNotContain('<');
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Letters_of_every_script_stand_as_they_are() => Write(WholeMeeting.Room()).ShouldContain("सीमा पर साझा जाँच हो।");

    private static JsonElement Read(MadeUpRoom room)
    {
        using var document = JsonDocument.Parse(Write(room));
        return document.RootElement.Clone();
    }

    private static string Write(MadeUpRoom room) => new JsonReports().Text(Written.Source(room));

    private static string Text(JsonElement element, params IEnumerable<string> path) =>
        JsonSerializer.Serialize(path.Aggregate(element, (at, name) => at.GetProperty(name)), PlainForm);

    private static readonly JsonSerializerOptions PlainForm = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_first_meeting_of_a_series_leaves_before_the_next_is_read()
    {
        var meeting = Written.Source(ManyInputs.Room()).Records[0];
        var meetings = new Watched<PublishedRecord>([meeting, meeting, meeting]);
        var source = new ReportSource(new SeriesRecord(new Series { Id = Guid.CreateVersion7(), Key = "s", Number = 1, Title = "Series", CreatedAt = WholeMeeting.Evening }, meetings), WholeMeeting.Evening);
        var takenAtFirst = -1;
        var to = new AsyncOnlyStream { Took = _ => takenAtFirst = takenAtFirst < 0 ? meetings.Taken : takenAtFirst };

        await new JsonReports().WriteAsync(source, to, CancellationToken.None);

        (takenAtFirst, meetings.Taken).ShouldBe((1, 3));
    }
}
