using Cards.Announcing;

namespace Bot.Tests.Cards.Announcing;

public sealed class BroadcastCardTests
{
    [Fact]
    public void Under_way_it_says_how_long_the_rest_will_take_at_least()
    {
        var said = BroadcastCard.Of(BroadcastSamples.UnderWay()).FallbackText;
        foreach (var part in new[] { "Ballots of poll 3", "under way", "1200 of 10000", "Through Teams: 9000", "Still to be told: 8800", "Will take at least: 3 minutes", "stop broadcast 4" })
            said.ShouldContain(part);
    }

    [Fact]
    public void Ended_it_says_whom_it_did_not_reach_and_why_and_who_may_have_it_twice()
    {
        var said = BroadcastCard.Of(BroadcastSamples.Ended()).FallbackText;
        foreach (var part in new[] { "Lunch is at *one*", "finished", "91 of 102", "3 blocked the bot or took it off; 1 by an administrator’s rule; 4 without a chat; 1 refused by the channel", "Perhaps twice: 1", "Not told, as it was stopped: 2" })
            said.ShouldContain(part);
        said.ShouldContain(BroadcastSamples.Ended().PerhapsTwice[0].Name);
        said.ShouldNotContain("stop broadcast");
        said.ShouldNotContain("Still to be told");
    }
}
