using Cards;

namespace Bot.Tests.Cards;

public sealed class HelpCardTests
{
    [Fact]
    public void Each_line_stands_under_its_heading_with_what_it_does_and_an_example() =>
        HelpCard.Of([("Say something", [("challenge TEXT", "Files a challenge.", "challenge the shelters are full")]), ("Look", [("mine", "Shows what you said.", null)])])
            .Texts().ShouldBe(
            [
                "What you can do now",
                "Say something", "challenge TEXT", "Files a challenge. For example: challenge the shelters are full",
                "Look", "mine", "Shows what you said.",
            ]);
}
