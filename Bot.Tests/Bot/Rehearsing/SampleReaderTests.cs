using Bot.Rehearsing;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Scheduling;
using Consultations.Words;

namespace Bot.Tests.Rehearsing;

public sealed class SampleReaderTests : IDisposable
{
    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public void Fields_that_nobody_knows_are_set_aside_and_named_once()
    {
        var sample = Read("""
            {
              "note": "x", "resolutions": [{ "number": 1 }],
              "consultation": { "title": "Three days", "days": 3, "city": null, "firstDay": null, "ordinal": 2, "mood": "good" },
              "contributions": [
                { "kind": "good practices", "from": "police", "text": "One.", "evidence": { "figure": "12" }, "weight": 3 },
                { "kind": "challenge", "from": "meeting", "text": "Two.", "evidence": null, "themes": null, "jurisdictions": null }
              ]
            }
            """);

        sample.NotPlayed.ShouldBe(["note", "resolutions", "consultation.ordinal", "consultation.mood", "contributions.weight"]);
        sample.Remarks.ShouldBeEmpty();
        sample.Frame.City.ShouldBeEmpty();
        sample.Frame.Lines.ShouldBe([new FrameLine("duration", "3 days")]);
        sample.Lines[0].Evidence.ShouldBe(new Evidence("12", ""));
        sample.Lines.Select(line => line.Kind.Id).ShouldBe(["good-practice", "challenge"]);
    }

    [Fact]
    public void What_the_bot_does_not_know_is_left_out_and_said()
    {
        var sample = Read("""
            {
              "consultation": { "title": "Odd ones", "firstDay": "last spring", "invited": ["IN-AS", "Atlantis"], "groupsPresent": ["government", "wizards"] },
              "contributions": [
                { "kind": "lesson", "from": "chief guest", "text": "One.", "jurisdictions": ["IN-AS", "XX-YY"], "scope": "national", "themes": ["4P", "online recruitment"] }
              ]
            }
            """);

        sample.Frame.FirstDay.ShouldBeEmpty();
        sample.Frame.Invited.ShouldBe(["IN-AS"]);
        sample.Frame.GroupsPresent.Select(group => group.Id).ShouldBe(["government"]);
        var line = sample.Lines.ShouldHaveSingleItem();
        line.Kind.Id.ShouldBe("statement");
        line.Speaker.ShouldBeOfType<SampleSpeaker.Meeting>();
        line.Where.ShouldBe(["IN-AS"]);
        line.Themes.ShouldBe(["online-recruitment"]);
        foreach (var odd in (string[])["last spring", "Atlantis", "wizards", "lesson", "chief guest", "XX-YY", "national", "4P"])
            sample.Remarks.ShouldContain(remark => remark.Contains($"“{odd}”", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_else_the_series_says_becomes_a_labelled_line()
    {
        var sample = Read("""
            {
              "series": { "title": "Five meetings", "planned": 5, "convenor": "A", "funders": ["B", "C"], "partner": "D", "project": "E", "goalOfAll": "SDG 16", "since": 2018, "logo": { "href": "x" } },
              "consultation": { "title": "The third", "ordinal": 3, "reportedOn": "2019-05-16", "approach": "calm", "groupsForeseenInSeries": ["police", "courts"], "firstDay": "2019-05", "days": 1 },
              "followUp": "Later."
            }
            """);

        var series = sample.Series.ShouldNotBeNull();
        (series.Planned, series.Project).ShouldBe((5, "E"));
        series.Convenors.ShouldBe(["A"]);
        series.Partners.ShouldBe(["D"]);
        series.Funders.ShouldBe(["B", "C"]);
        series.Lines.ShouldBe([new FrameLine("goal of all", "SDG 16"), new FrameLine("since", "2018")]);
        sample.Frame.Ordinal.ShouldBe(3);
        sample.Frame.Lines.ShouldBe(
            [new FrameLine("approach", "calm"), new FrameLine("groups foreseen in series", "police; courts"), new FrameLine("reported on", "2019-05-16"), new FrameLine("follow-up", "Later.")]);
        sample.NotPlayed.ShouldBe(["series.logo"]);
    }

    [Fact]
    public void The_agenda_the_rule_the_regions_and_the_speakers_are_read_and_what_nobody_knows_is_said()
    {
        var sample = Read("""
            {
              "consultation": { "title": "Three days", "rule": "Chatham House", "language": "Hindi", "regions": { "Hill districts": ["Assam", "IN-ML"] } },
              "agenda": [{ "kind": "round table", "title": "Floods", "day": 2, "dealtWith": "x", "moderator": "y", "panellists": ["a", "b"] }, { "kind": "tea", "title": "Tea" }],
              "contributions": [
                { "text": "One.", "kind": "trend", "item": 1, "scope": "region: hill districts", "language": "hi",
                  "speaker": { "name": "Rana", "role": "Inspector", "organisation": "Police", "group": "police", "jurisdiction": "Nepal", "named": true } },
                { "text": "Two.", "kind": "trend", "item": 7, "from": "group of item 2", "scope": "Nepal–India", "language": "Elvish" }
              ]
            }
            """);

        (sample.Frame.Rule, sample.Frame.Language).ShouldBe((AttributionRule.ChathamHouse, "hi"));
        sample.Frame.Regions.ShouldHaveSingleItem().Members.ShouldBe(["IN-AS", "IN-ML"]);
        sample.Agenda.Select(item => (item.Kind, item.Title, item.Day)).ShouldBe([(ItemKind.RoundTable, "Floods", 2), (ItemKind.Plenary, "Tea", null)]);
        sample.Agenda[0].Panellists.ShouldBe(["a", "b"]);
        sample.Lines[0].Speaker.ShouldBe(new SampleSpeaker.OnTheFloor("Rana", "Inspector", "Police", StakeholderGroups.Find("police"), "NP", MayBeNamed: true));
        (sample.Lines[0].Item, sample.Lines[0].Language).ShouldBe((1, "hi"));
        sample.Lines.Select(line => string.Join('|', line.Where)).ShouldBe(["Hill districts", "Nepal–India"]);
        sample.Lines[1].Speaker.ShouldBe(new SampleSpeaker.GroupWork(2));
        (sample.Lines[1].Item, sample.Lines[1].Language).ShouldBe((null, ""));
        foreach (var odd in (string[])["tea", "7", "Elvish"])
            sample.Remarks.ShouldContain(remark => remark.Contains($"“{odd}”", StringComparison.Ordinal));
        sample.NotPlayed.ShouldBeEmpty();
    }

    [Fact]
    public void Scopes_become_the_places_that_a_typed_line_knows()
    {
        var sample = Read("""
            {
              "consultation": { "title": "Places" },
              "contributions": [
                { "text": "One.", "kind": "trend", "scope": "region: Northeast India" },
                { "text": "Two.", "kind": "trend", "scope": "cross-border", "jurisdictions": ["Orissa"] },
                { "text": "Three.", "kind": "trend", "scope": ["meeting"] },
                { "text": "Four.", "kind": "trend", "jurisdictions": [] }
              ]
            }
            """);

        sample.Lines.Select(line => string.Join('|', line.Where)).ShouldBe(["Northeast India", "IN-OD|cross-border", "meeting", ""]);
        sample.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ \"consultation\": ", "well-formed JSON")]
    [InlineData("", "well-formed JSON")]
    [InlineData("[]", "has to be an object")]
    [InlineData("{}", "no consultation.title")]
    [InlineData("""{ "consultation": { "title": null } }""", "no consultation.title")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "contributions": {} }""", "contributions has to be a list")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "contributions": [{ "text": "One." }, {}] }""", "contributions[2].text is missing")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "contributions": [{ "text": ["One."] }] }""", "contributions[1].text has to be a text")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "contributions": [{ "text": "One.", "themes": [1] }] }""", "contributions[1].themes has to be a list of texts")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "contributions": [{ "text": "One.", "quote": "no" }] }""", "contributions[1].quote has to be true or false")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "people": [{ "group": "NGO" }] }""", "people[1].name is missing")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "agenda": [{ "kind": "panel" }] }""", "agenda[1].title is missing")]
    [InlineData("""{ "consultation": { "title": "Abc" }, "agenda": [{ "title": "Abc", "day": "first" }] }""", "agenda[1].day has to be a whole number")]
    public async Task A_malformed_file_gets_a_sentence_that_names_the_spot(string json, string sentence)
    {
        (await stage.PlayAsync(stage.Write("bad.json", json))).ShouldBe(1);

        stage.Said.ShouldContain(sentence);
        Directory.Exists(stage.FolderOf("bad.json")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_file_and_a_strange_command_line_get_a_sentence()
    {
        (await stage.PlayAsync(Path.Combine(stage.DataFolder, "nowhere.json"))).ShouldBe(1);
        stage.Said.ShouldContain("cannot be opened");

        (await stage.PlayAsync(Stage.Bhopal, "--faster")).ShouldBe(1);
        stage.Said.ShouldContain("How to rehearse");

        (await stage.PlayAsync(Stage.Bhopal, "--to", "nowhere")).ShouldBe(1);
        stage.Said.ShouldContain("“nowhere” is no address");

        (await stage.PlayAsync(Stage.Bhopal, "--to", "http://localhost:1")).ShouldBe(1);
        stage.Said.ShouldContain("--organiser LINK");
    }

    private Sample Read(string json) => SampleReader.ReadFile(stage.Write("sample.json", json));
}
