using Consultations.Contributing;
using Consultations.Organising;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Dialogs.Contributing;

using Said = global::Dialogs.Sentences;

public sealed class ContributionDialogTests
{
    [Fact]
    public async Task A_kind_alone_asks_for_one_thing_at_a_time_shows_it_and_files_it()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync("challenge")).Text.ShouldContain("What is the challenge?");
        var where = await asha.SayAsync("Shelter homes near Assam are full");
        where.Offered.ShouldBe(["Madhya Pradesh", "Assam", Said.WholeMeeting, Said.CrossBorder, Said.NoPlace]);
        (await asha.SayAsync("Madhya Pradesh, Nepal")).Text.ShouldBe(Said.AskTheme);
        (await asha.SayAsync("protection, night shelters")).Text.ShouldBe(Said.AskEvidence);
        var draft = await asha.SayAsync("112 cases in 2018 (source: state police)");
        foreach (var part in new[] { "Shelter homes near Assam are full", "Madhya Pradesh, Nepal", "protection", "112 cases in 2018", "state police" })
            draft.Text.ShouldContain(part);
        (await hall.SaidAsync()).ShouldBeEmpty();
        (await asha.SayAsync("File it")).Text.ShouldContain("Challenge 1");

        var filed = (await hall.SaidAsync()).ShouldHaveSingleItem();
        (filed.Kind, filed.Text, filed.About.ToString()).ShouldBe(("challenge", "Shelter homes near Assam are full", "IN-MP|NP"));
        filed.Topics.ShouldBe(["protection", "night-shelters"]);
        filed.Evidence.ShouldBe(new Evidence("112 cases in 2018", "state police"));
    }

    [Fact]
    public async Task Skipping_files_it_under_ones_own_place()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAllAsync("trend", "More offers come by phone", "skip", "skip", "skip", "yes");

        (await hall.SaidAsync()).Single().About.ShouldBe(About.Place("IN-MP"));
    }

    [Theory]
    [InlineData(AttributionRule.ChathamHouse, "IN-MP")]
    [InlineData(AttributionRule.ByGroup, null)]
    public async Task Skipping_files_it_under_no_place_where_none_is_to_be_assumed(AttributionRule rule, string? place)
    {
        using var hall = await Hall.OpenAsync(rule);
        var asha = await hall.DelegateAsync("asha", place);

        await asha.SayAsync("trend");
        (await asha.SayAsync("More offers come by phone")).Offered.ShouldNotContain("Madhya Pradesh");
        await asha.SayAllAsync("skip", "skip", "skip", "yes");

        (await hall.SaidAsync()).Single().About.ShouldBe(About.Nothing);
    }

    [Fact]
    public async Task A_place_written_before_the_text_is_kept_and_not_asked()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAllAsync("challenge", "IN-OD: shelter homes are full #protection")).Text.ShouldBe(Said.AskTheme);
        await asha.SayAllAsync("skip", "skip", "yes");

        var filed = (await hall.SaidAsync()).Single();
        (filed.Text, filed.About.ToString(), filed.Topics.Single()).ShouldBe(("shelter homes are full", "IN-OD", "protection"));
    }

    [Fact]
    public async Task Back_takes_back_one_answer_after_another()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge", "A first wording", "skip");

        (await asha.SayAsync("back")).Text.ShouldContain("What is it about?");
        (await asha.SayAsync("BACK")).Text.ShouldContain("What is the challenge?");
        (await asha.SayAsync("back")).Text.ShouldStartWith(Said.NothingBefore);
        await asha.SayAllAsync("A second wording", "Kerala", "skip", "skip", "File it");

        var filed = (await hall.SaidAsync()).Single();
        (filed.Text, filed.About.ToString()).ShouldBe(("A second wording", "IN-KL"));
    }

    [Fact]
    public async Task Cancel_stores_nothing_wherever_it_is_said()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        string[] answers = ["challenge", "Not for long", "skip", "skip", "skip"];
        for (var n = 1; n <= answers.Length; n++)
        {
            await asha.SayAllAsync(answers[..n]);
            (await asha.SayAsync("Cancel")).Text.ShouldBe(Said.Cancelled);
            (await asha.SayAsync("skip")).Text.ShouldBe(Said.NotUnderstoodDelegate);
        }

        (await asha.SayAsync("cancel")).Text.ShouldBe(Said.NothingToCancel);
        (await asha.SayAsync("back")).Text.ShouldBe(Said.NothingToCancel);
        (await hall.SaidAsync()).ShouldBeEmpty();
        hall.HoldsTraceOf("Not for long").ShouldBeFalse();
    }

    [Theory]
    [InlineData("help", "You are in the middle of something")]
    [InlineData("summary", "Countering Trafficking in Persons")]
    [InlineData("mine", "You have put nothing forward yet")]
    [InlineData("who", "Who is here")]
    public async Task Other_business_in_the_middle_is_answered_and_then_the_question_comes_again(string line, string answer)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge", "Kept over the interruption");

        var heard = await asha.SayAsync(line);

        heard.Text.ShouldContain(answer, Case.Insensitive);
        heard.Text.ShouldContain("What is it about?");
        await asha.SayAllAsync("skip", "skip", "skip", "File it");
        (await hall.SaidAsync()).Single().Text.ShouldBe("Kept over the interruption");
    }

    [Theory]
    [InlineData("join forces with civil society")]
    [InlineData("summary trials take years")]
    [InlineData("leave no child behind")]
    [InlineData("who answers the helpline at night")]
    public async Task A_text_that_begins_like_a_verb_is_an_answer(string text)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAllAsync("recommend", text, "skip", "skip", "skip", "File it");

        (await hall.SaidAsync()).Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        foreach (var answer in new[] { "challenge", "Kept over restarts", "Kerala", "protection", "skip" })
        {
            await asha.SayAsync(answer);
            hall.Restart();
        }

        await asha.SayAsync("File it");

        var filed = (await hall.SaidAsync()).Single();
        (filed.Text, filed.About.ToString(), filed.Topics.Single()).ShouldBe(("Kept over restarts", "IN-KL", "protection"));
    }

    [Fact]
    public async Task The_last_answer_delivered_again_files_nothing_twice()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge", "Once is enough", "skip", "skip", "skip");
        var before = await hall.StateAsync("asha");
        var first = await asha.SayAsync("File it", "the-last-line");

        // As after a crash between the commit and the state: the draft is still there.
        await hall.WriteStateAsync("asha", before);
        var second = await asha.SayAsync("File it", "the-last-line");

        second.Text.ShouldBe(first.Text);
        (await hall.SaidAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_dialog_of_another_version_is_dropped_with_a_sentence()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge", "In another version");
        var state = JObject.Parse(await hall.StateAsync("asha"));
        state["version"]!.ToObject<int>().ShouldBe(1);
        state["version"] = 0;
        await hall.WriteStateAsync("asha", state.ToString());

        (await asha.SayAsync("skip")).Text.ShouldStartWith(Said.DialogLost);

        (await asha.SayAsync("challenge: said in one line")).Text.ShouldContain("Challenge 1");
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("\"a string\"")]
    [InlineData("""{"dialogs":{"$type":"System.IO.FileInfo, System.IO","path":"x"},"version":1}""")]
    [InlineData("""{"dialogs":"a string","version":1}""")]
    [InlineData("""{"dialogs":{"$type":"dialogState","dialogStack":[{"id":"NoSuchDialog","state":{"$type":"map"}}]},"version":1}""")]
    [InlineData("""{"dialogs":{"$type":"dialogState","dialogStack":[{"id":"ContributionDialog"}]},"version":1}""")]
    [InlineData("""{"dialogs":{"$type":"dialogState","dialogStack":[{"id":"ContributionDialog","state":{"$type":"map"}}]},"version":1}""")]
    [InlineData("""{"dialogs":{"$type":"dialogState","dialogStack":[{"id":"ContributionDialog","state":{"$type":"map","dialogs":"nonsense"}}]},"version":1}""")]
    [InlineData("""{"dialogs":{"$type":"dialogState","dialogStack":[{"id":"ContributionDialog","state":{"$type":"map","dialogs":{"$type":"dialogState","dialogStack":[{"id":"gone","state":{"$type":"map"}}]}}}]},"version":1}""")]
    public async Task A_state_that_cannot_be_read_is_dropped_with_a_sentence(string json)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.WriteStateAsync("asha", json);

        (await asha.SayAsync("Where were we")).Text.ShouldStartWith(Said.DialogLost);

        (await asha.SayAsync("cancel")).Text.ShouldBeOneOf(Said.NothingToCancel, Said.Cancelled);
        (await asha.SayAsync("challenge: said in one line")).Text.ShouldContain("Challenge 1");
    }

    [Fact]
    public async Task Whoever_has_not_joined_is_not_asked_anything()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Visitor("nobody").SayAsync("challenge")).Text.ShouldBe(global::Consultations.Sentences.JoinFirst);
    }
}
