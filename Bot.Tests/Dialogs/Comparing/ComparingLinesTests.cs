namespace Bot.Tests.Dialogs.Comparing;

using Refused = global::Consultations.Sentences;
using Said = global::Dialogs.Sentences;

public sealed class ComparingLinesTests
{
    [Fact]
    public async Task The_meetings_stand_side_by_side_with_who_took_part_and_who_never_did()
    {
        using var hall = await Hall.OpenAsync();
        await (await hall.DelegateAsync("asha")).SayAllAsync("challenge one", "challenge two");
        await hall.Organiser.SayAllAsync("new series \"India consultations\" of 5", "part of 1 as 2", "new consultation \"Moving forward\" in Guwahati on 2019-05 for IN-AS", "part of 1 as 1");

        var card = (await hall.Organiser.SayAsync("summary series")).Text;

        card.IndexOf("Moving forward", StringComparison.Ordinal).ShouldBeLessThan(card.IndexOf("2 – Countering", StringComparison.Ordinal));
        card.ShouldContain("Inputs: 2");
        card.ShouldContain("Madhya Pradesh: second");
        card[card.IndexOf("never took part", StringComparison.Ordinal)..].ShouldContain("Assam, Maharashtra");
        (await hall.Organiser.SayAsync("summary series 1")).Text.ShouldBe(card);
    }

    [Fact]
    public async Task Without_a_series_it_says_how_one_is_made()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Organiser.SayAsync("summary series")).Text.ShouldBe(Said.NoSeriesYet);
        (await hall.Organiser.SayAsync("summary series 3")).Text.ShouldBe(Refused.NoSuchSeries);
    }
}
