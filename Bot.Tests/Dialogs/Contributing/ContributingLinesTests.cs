using Consultations.Contributing;
using Consultations.Organising;

namespace Bot.Tests.Dialogs.Contributing;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ContributingLinesTests
{
    [Theory]
    [InlineData("challenge the homes are full", "challenge")]
    [InlineData("CHALLENGES: the homes are full", "challenge")]
    [InlineData("trend the homes are full", "trend")]
    [InlineData("practice the homes are full", "good-practice")]
    [InlineData("good practice the homes are full", "good-practice")]
    [InlineData("best practice: the homes are full", "good-practice")]
    [InlineData("response the homes are full", "response")]
    [InlineData("opportunity the homes are full", "opportunity")]
    [InlineData("recommend the homes are full", "recommendation")]
    [InlineData("recommendation: the homes are full", "recommendation")]
    [InlineData("statement the homes are full", "statement")]
    public async Task A_typed_line_is_filed_under_its_kind(string line, string kind)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        await asha.SayAsync(line);

        var filed = (await hall.SaidAsync()).ShouldHaveSingleItem();
        (filed.Kind, filed.Text, filed.Voice).ShouldBe((kind, "the homes are full", Voice.Delegate));
    }

    [Fact]
    public async Task The_receipt_says_what_was_filed_where_and_what_can_still_be_done()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var receipt = await asha.SayAsync("challenge shelter homes are full #protection (source: state police)");

        foreach (var part in new[] { "Challenge 1", "shelter homes are full", "Madhya Pradesh", "protection", "state police", "a delegate" })
            receipt.Text.ShouldContain(part);
        receipt.Buttons.ShouldBe(["withdraw 1", "unname 1", "edit 1", "evidence 1"], ignoreOrder: true);
    }

    [Fact]
    public async Task Places_in_the_text_are_offered_and_never_filed()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var receipt = await asha.SayAsync("challenge girls from Assam are found in Madhya Pradesh");

        receipt.Buttons.ShouldContain("file 1 under IN-AS");
        receipt.Buttons.ShouldNotContain("file 1 under IN-MP");
        (await hall.SaidAsync()).Single().About.ShouldBe(About.Place("IN-MP"));
        await asha.PressAsync(new Newtonsoft.Json.Linq.JObject { ["line"] = "file 1 under IN-AS" });
        (await hall.SaidAsync()).Single().About.ShouldBe(About.Place("IN-AS"));
    }

    [Theory]
    [InlineData("challenge Orissa: shelter homes are full", "IN-OD", "Stored as Odisha (IN-OD).")]
    [InlineData("challenge IN-TG: shelter homes are full", "IN-TS", "Stored as Telangana (IN-TS).")]
    [InlineData("challenge Madya Pradesh: shelter homes are full", "IN-MP", "Stored as Madhya Pradesh (IN-MP).")]
    public async Task A_former_name_or_a_near_miss_says_what_was_stored(string line, string code, string sentence)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(line)).Text.ShouldContain(sentence);

        (await hall.SaidAsync()).Single().About.ShouldBe(About.Place(code));
    }

    [Fact]
    public async Task The_same_line_delivered_again_has_the_same_receipt()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var once = await asha.SayAsync("challenge the homes are full", "line-1");
        var again = await asha.SayAsync("challenge the homes are full", "line-1");

        again.Text.ShouldBe(once.Text);
        (await hall.SaidAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_are_filed_a_second_time_only_by_again()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full #protection");
        (await asha.SayAsync("challenge Kerala: the homes are full #shelter (source: NCRB)")).Text.ShouldBe(string.Format(null, Refused.SaidAlready, 1));
        (await hall.StateAsync("asha")).ShouldNotContain("homes are full");

        (await asha.SayAsync("again")).Text.ShouldContain("Challenge 2");

        var second = (await hall.SaidAsync())[1];
        (second.Text, second.About.ToString(), second.Topics.Single(), second.Evidence.Source).ShouldBe(("the homes are full", "IN-KL", "shelter", "NCRB"));
        (await asha.SayAsync("again")).Text.ShouldBe(Said.NothingToRepeat);
    }

    [Fact]
    public async Task Again_is_over_with_the_next_line()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAllAsync("challenge the homes are full", "challenge the homes are full", "mine");

        (await asha.SayAsync("again")).Text.ShouldBe(Said.NothingToRepeat);
        (await hall.SaidAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Mine_shows_ones_own_the_newest_first_and_nobody_elses()
    {
        using var hall = await Hall.OpenAsync();
        var (asha, bina) = (await hall.DelegateAsync("asha"), await hall.DelegateAsync("bina"));
        (await asha.SayAsync("mine")).Text.ShouldBe(Said.NothingOfYours);
        await asha.SayAllAsync("challenge the first of hers", "trend the second of hers");
        await bina.SayAsync("challenge the first of another");

        var mine = (await asha.SayAsync("mine")).Text;

        mine.ShouldContain("the first of hers");
        mine.IndexOf("the second of hers", StringComparison.Ordinal).ShouldBeLessThan(mine.IndexOf("the first of hers", StringComparison.Ordinal));
        mine.ShouldNotContain("another");
    }

    [Fact]
    public async Task What_one_said_can_be_edited_filed_unnamed_and_withdrawn()
    {
        using var hall = await Hall.OpenAsync(AttributionRule.Named);
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the first wording");

        (await asha.SayAsync("edit 1 the second wording")).Text.ShouldContain("the second wording");
        (await asha.SayAsync("file 1 under IN-MH, prosecution")).Text.ShouldContain("Maharashtra");
        (await asha.SayAsync("unname 1")).Text.ShouldBe(string.Format(null, Said.Unnamed, 1));
        (await asha.SayAsync("withdraw #1.")).Text.ShouldBe(string.Format(null, Said.Withdrawn, 1));

        var left = (await hall.SaidAsync()).Single();
        (left.Text, left.About.ToString(), left.IsUnnamed, left.IsWithdrawn).ShouldBe(("", "IN-MH", true, true));
    }

    [Theory]
    [InlineData("edit", "edit 17")]
    [InlineData("edit 1", "edit 17")]
    [InlineData("withdraw", "withdraw 17")]
    [InlineData("withdraw everything", "withdraw 17")]
    [InlineData("unname", "unname 17")]
    [InlineData("file", "file 17 under")]
    [InlineData("file 1", "file 17 under")]
    [InlineData("file 1 under Atlantis", "Atlantis")]
    [InlineData("for", "for participants")]
    [InlineData("for everybody: challenge x", "for participants")]
    [InlineData("withdraw 9", "9 is not an input of yours")]
    public async Task What_is_missing_from_a_line_is_said_with_an_example(string line, string example)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync("challenge the homes are full");

        (await asha.SayAsync(line)).Text.ShouldContain(example);

        (await hall.SaidAsync()).Single().Text.ShouldBe("the homes are full");
    }

    [Theory]
    [InlineData("for participants: challenge IN-KL: we were not asked", Voice.Participants)]
    [InlineData("for the participants: challenge IN-KL: we were not asked", Voice.Participants)]
    [InlineData("for the meeting: challenge IN-KL: we were not asked", Voice.Meeting)]
    public async Task A_facilitator_takes_down_what_the_room_or_the_record_says(string line, Voice voice)
    {
        using var hall = await Hall.OpenAsync();
        var (asha, meera) = (await hall.DelegateAsync("asha"), await hall.FacilitatorAsync("meera"));
        (await asha.SayAsync(line)).Text.ShouldBe(Refused.OnlyRapporteurs);

        await meera.SayAsync(line);

        var filed = (await hall.SaidAsync()).Single();
        (filed.Voice, filed.AuthorId, filed.Text, filed.About.ToString()).ShouldBe((voice, null, "we were not asked", "IN-KL"));
        (await meera.SayAsync("mine")).Text.ShouldContain("we were not asked");
    }

    [Fact]
    public async Task What_the_room_said_twice_is_filed_twice_by_again()
    {
        using var hall = await Hall.OpenAsync();
        var meera = await hall.FacilitatorAsync("meera");
        await meera.SayAllAsync("for participants: trend it goes on", "for participants: trend it goes on", "again");

        (await hall.SaidAsync()).Select(c => (c.Voice, c.Text)).ShouldBe([(Voice.Participants, "it goes on"), (Voice.Participants, "it goes on")]);
    }

    [Fact]
    public async Task In_a_closed_consultation_a_line_is_refused_by_name()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await hall.DoAsync(new CloseConsultation(hall.Consultation.Id, true) { By = Bot.Tests.Storage.Workshop.Organiser });

        (await asha.SayAsync("challenge too late for this")).Text.ShouldContain("“Countering Trafficking in Persons” is closed");
        (await asha.SayAsync("challenge")).Text.ShouldContain("is closed");
    }
}
