using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Words;

namespace Bot.Tests.Cards.Contributing;

public sealed class OwnInputCardTests
{
    [Fact]
    public void A_draft_shows_what_would_be_filed_and_has_no_buttons()
    {
        var room = new MadeUpRoom();
        var said = room.Hears("words", from: room.Joins("Arun"));

        var card = DraftCard.Of(ContributionKind.Trend, "words", About.Nothing, ["shelter"], new Evidence("5", "NCRB"), room.ShownAs(said), isQuote: true);

        card.Texts().ShouldBe(
            ["Trend, not filed yet", "“words”", "About: no place in particular", "Themes: shelter", "Evidence: 5 (source: NCRB)", "Shown as: a delegate"]);
        card.Buttons().ShouldBeEmpty();
    }

    [Fact]
    public void Mine_says_what_became_of_each()
    {
        var room = new MadeUpRoom();
        var who = room.Joins("Arun");
        room.Hears("stands", from: who);
        var hidden = room.Hears("hidden one", from: who);
        (hidden.IsHidden, hidden.HiddenReason) = (true, "names a victim");
        room.Hears("gone", from: who).Delete();

        var card = MineCard.Of(room.Consultation, room.Contributions, 1);

        card.Texts().Where(text => text.StartsWith("Challenge", StringComparison.Ordinal)).ShouldBe(["Challenge 3", "Challenge 2", "Challenge 1"]);
        card.AllText().ShouldContain("The reason given: names a victim");
        card.AllText().ShouldContain("its text is gone");
        card.Lines().ShouldBe(["withdraw 2", "unname 2", "withdraw 1", "unname 1"]);
        MineCard.Of(room.Consultation, [], 1).AllText().ShouldContain("You have not said anything here yet");
    }
}
