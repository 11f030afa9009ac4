using Bot.Rehearsing;

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
              "consultation": { "title": "Three days", "days": 3, "city": null, "firstDay": null },
              "contributions": [
                { "kind": "good practices", "from": "police", "text": "One.", "evidence": { "figure": "12" } },
                { "kind": "challenge", "from": "meeting", "text": "Two.", "evidence": null, "themes": null, "jurisdictions": null }
              ]
            }
            """);

        sample.NotPlayed.ShouldBe(["note", "resolutions", "consultation.days", "contributions.evidence"]);
        sample.Remarks.ShouldBeEmpty();
        sample.Frame.City.ShouldBeEmpty();
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
