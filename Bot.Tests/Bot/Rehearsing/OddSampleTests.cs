namespace Bot.Tests.Rehearsing;

public sealed class OddSampleTests : IDisposable
{
    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task A_file_with_unknown_fields_plays_and_says_what_it_did_not_play()
    {
        var sample = stage.Write("odd.json", """
            {
              "consultation": { "title": "An odd one: with a colon", "mood": "good" },
              "mood": "good", "resolutions": [{ "number": 1, "text": "Do it." }],
              "contributions": [
                { "kind": "challenge", "from": "chief guest", "text": "Assam: this is not about a place.", "weight": 3 },
                { "kind": "good practice", "from": "police", "speakerRole": "inspector", "text": "Ask twice.", "jurisdictions": ["Assam"] }
              ]
            }
            """);

        (await stage.PlayAsync(sample)).ShouldBe(0, stage.Said);

        stage.Said.ShouldContain("Not played yet: mood, resolutions, consultation.mood, contributions.weight.");
        stage.Said.ShouldContain("“chief guest” belongs to no known stakeholder group");
        await using var afterwards = await stage.OpenAsync(sample);
        (await afterwards.ContributionsAsync()).Select(one => (one.Text, one.About.ToString())).ShouldBe(
            [("Assam: this is not about a place.", ""), ("Ask twice.", "IN-AS")]);
    }

    [Fact]
    public async Task A_file_without_contributions_sets_the_consultation_up()
    {
        var sample = stage.Write("plan.json", """{ "consultation": { "title": "A plan alone", "days": 3, "firstDay": null }, "resolutions": [{ "number": 1, "text": "Do it." }] }""");

        (await stage.PlayAsync(sample)).ShouldBe(0, stage.Said);

        stage.Said.ShouldContain("Not played yet: resolutions.");
        stage.Said.ShouldContain("holds no contributions");
        stage.RecordOf(sample).ShouldContain("# A plan alone");
        stage.RecordOf(sample).ShouldContain("Duration: 3 days");
    }

    [Fact]
    public async Task A_line_that_the_bot_does_not_file_is_said_so_and_the_others_are_played()
    {
        var sample = stage.Write("refused.json", """
            {
              "consultation": { "title": "One line too many" },
              "contributions": [
                { "kind": "challenge", "from": "participants", "text": "Call the girl on 98765 43210." },
                { "kind": "trend", "from": "participants", "text": "Calls are more frequent." }
              ]
            }
            """);

        (await stage.PlayAsync(sample)).ShouldBe(1);

        stage.Said.ShouldContain("NOT FILED");
        stage.Said.ShouldContain("1 of 2 lines were not filed");
        await using var afterwards = await stage.OpenAsync(sample);
        (await afterwards.ContributionsAsync()).Select(one => one.Text).ShouldBe(["Calls are more frequent."]);
        stage.BookmarkOf(sample)!.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_of_the_frame_that_the_bot_does_not_take_is_said_so_and_the_rest_is_played()
    {
        var sample = stage.Write("frame.json", """
            {
              "consultation": { "title": "One line too many", "approach": "Call 98765 43210.", "reportedOn": "2019-05-16" },
              "contributions": [{ "kind": "trend", "from": "participants", "text": "Calls are more frequent." }]
            }
            """);

        (await stage.PlayAsync(sample)).ShouldBe(1);

        stage.Said.ShouldContain("NOT TAKEN");
        stage.Said.ShouldContain("that were not taken: 1.");
        stage.RecordOf(sample).ShouldContain("Reported on: 2019-05-16");
        stage.RecordOf(sample).ShouldContain("Calls are more frequent.");
        stage.BookmarkOf(sample)!.IsComplete.ShouldBeFalse();
    }
}
