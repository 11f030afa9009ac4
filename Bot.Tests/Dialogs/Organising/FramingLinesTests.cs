using Consultations.Organising;

namespace Bot.Tests.Dialogs.Organising;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class FramingLinesTests
{
    [Fact]
    public async Task A_series_is_set_up_by_one_line_and_its_card_says_what_frames_it()
    {
        using var hall = await Hall.OpenAsync();

        await hall.Organiser.SayAllAsync("new series \"India consultations\" of 5", "series convenors: UNODC; Ministry of Home Affairs", "series 1 goal: SDG 16");
        var card = (await hall.Organiser.SayAsync("series")).Text;

        foreach (var part in new[] { "India consultations", "UNODC, Ministry of Home Affairs", "Goal: SDG 16" })
            card.ShouldContain(part);
        (await hall.ReadAsync(books => books.All<Series>().Single().Planned)).ShouldBe(5);
    }

    [Fact]
    public async Task New_series_alone_asks_and_the_same_line_again_makes_no_second_one()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new series");
        (await hall.Organiser.SayAsync("x")).Text.ShouldContain("3 to 200 characters");
        (await hall.Organiser.SayAsync("India consultations")).Text.ShouldContain(Said.AskPlanned);
        (await hall.Organiser.SayAsync("a few")).Text.ShouldContain("1 to 500");
        (await hall.Organiser.SayAsync("not known yet")).Text.ShouldContain("India consultations");

        await hall.Organiser.SayAsync("new series \"Another\" of 3", "line-1");
        await hall.Organiser.SayAsync("new series \"Another\" of 3", "line-1");

        (await hall.ReadAsync(books => books.All<Series>().OrderBy(one => one.Number).Select(one => one.Planned).ToList())).ShouldBe([null, 3]);
    }

    [Fact]
    public async Task A_consultation_is_put_into_a_series_and_taken_out()
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new series \"India consultations\" of 5");

        (await hall.Organiser.SayAsync("part of 1 as 3")).Text.ShouldContain("The third of 5 meetings of “India consultations”");
        (await hall.Organiser.SayAsync("part of 1 as 6")).Text.ShouldContain("part of 1 as 3");
        (await hall.Organiser.SayAsync("part of 2")).Text.ShouldBe(Refused.NoSuchSeries);
        (await hall.Organiser.SayAsync("part of 1 as")).Text.ShouldBe(Said.PartOfHow);
        (await hall.Organiser.SayAsync("part of")).Text.ShouldBe(Said.PartOfHow);
        (await hall.Organiser.SayAsync("part of none")).Text.ShouldNotContain("India consultations");

        (await hall.ReadAsync(books => books.Find<Consultation>(hall.Consultation.Id)!.Ordinal)).ShouldBeNull();
    }

    [Theory]
    [InlineData("frame theme: Safe migration", "Safe migration")]
    [InlineData("frame title: Moving forward", "Moving forward")]
    [InlineData("frame place: Guwahati", "Guwahati")]
    [InlineData("frame days: 2019-05-16 to 2019-05-17", "16 May 2019")]
    [InlineData("frame invited: Assam, Nepal", "Assam, Nepal")]
    [InlineData("frame approach: rights-based", "Approach: rights-based")]
    [InlineData("frame follow-up: the ministry answers in June", "Follow-up: the ministry answers in June")]
    public async Task What_frames_a_consultation_stands_on_its_card(string line, string shown)
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync(line)).Text.ShouldContain(shown);
        (await hall.Organiser.SayAsync("code")).Text.ShouldContain(shown);
    }

    [Theory]
    [InlineData("frame days: soon", "2019-02-28")]
    [InlineData("frame days: 2019-05-17 to 2019-05-16", "The last day is before the first")]
    [InlineData("frame invited: Narnia", "Narnia")]
    [InlineData("frame language: Klingon", "I speak")]
    [InlineData("frame", "frame theme: Safe migration")]
    [InlineData("series planned: many", "1 to 500")]
    [InlineData("series 7", "series")]
    [InlineData("region", "region \"Hill districts\"")]
    [InlineData("region \"Hills\": Narnia", "Narnia")]
    [InlineData("region \"Northeast India\": IN-AS", "known already")]
    public async Task What_is_not_understood_says_what_would_be(string line, string sentence)
    {
        using var hall = await Hall.OpenAsync();
        await hall.Organiser.SayAsync("new series \"India consultations\" of 5");

        (await hall.Organiser.SayAsync(line)).Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_region_of_ones_own_can_be_spoken_of_and_is_taken_away()
    {
        using var hall = await Hall.OpenAsync();
        (await hall.Organiser.SayAsync("region \"Hill districts\": IN-AS, Meghalaya")).Text.ShouldContain("Assam, Meghalaya");
        var asha = await hall.DelegateAsync("asha");
        (await asha.SayAsync("challenge Hill districts: roads are long")).Text.ShouldContain("Hill districts");

        (await asha.SayAsync("summary IN-ML")).Text.ShouldContain("roads are long");
        (await hall.Organiser.SayAsync("region \"Hill districts\": none")).Text.ShouldContain("no region any more");
        (await asha.SayAsync("summary IN-ML")).Text.ShouldNotContain("roads are long");
    }
}
