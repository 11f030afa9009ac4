using AdaptiveCards;
using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;

namespace Bot.Tests.Cards.Contributing;

public sealed class ReceiptCardTests
{
    [Fact]
    public void It_says_number_text_filing_label_and_where_it_will_appear()
    {
        var room = new MadeUpRoom();
        var said = room.Hears("shelters are full", from: room.Joins("Arun"), about: About.Place("IN-AS"), topics: "shelter");
        said.Evidence = new Evidence("40 per cent", "");

        var card = Receipt(room, said);

        card.Texts()[0].ShouldBe("Challenge 1");
        card.Texts().ShouldContain("shelters are full");
        card.Texts().ShouldContain("About: Assam");
        card.Texts().ShouldContain("Themes: shelter");
        card.Texts().ShouldContain("Evidence: 40 per cent (no source given)");
        card.Texts().ShouldContain("Shown as: a delegate");
        card.Texts().ShouldContain("It will appear in the Assam summary.");
        card.Lines().ShouldBe(["withdraw 1", "unname 1"]);
    }

    [Fact]
    public void What_nobody_said_is_said_to_be_open()
    {
        var room = new MadeUpRoom(AttributionRule.ChathamHouse);

        var card = Receipt(room, room.Hears("it rains", from: room.Joins("Arun")));

        card.Texts().ShouldContain("About: no place in particular");
        card.Texts().ShouldContain("Themes: no theme until someone files it");
        card.Texts().ShouldContain("Shown as: nobody: no label is shown");
    }

    [Fact]
    public void A_place_that_the_text_names_is_offered_and_notes_are_told()
    {
        var room = new MadeUpRoom();
        var said = room.Hears("shelters of Madhya Pradesh are full");

        var card = ReceiptCard.Of(new Receipt(said, room.Consultation), room.ShownAs(said), [Jurisdictions.OfCode("IN-MP")!], ["Orissa is *now* Odisha."]);

        card.LineOf("It is about Madhya Pradesh").ShouldBe("file 1 under IN-MP");
        card.Texts().ShouldContain("Orissa is *now* Odisha.");
    }

    [Fact]
    public void A_country_is_filed_by_its_name_for_its_two_letters_may_be_an_Indian_states()
    {
        var room = new MadeUpRoom();
        var said = room.Hears("girls come from Togo");

        var card = ReceiptCard.Of(new Receipt(said, room.Consultation), room.ShownAs(said), [Jurisdictions.OfCode("TG")!], []);

        card.LineOf("It is about Togo").ShouldBe("file 1 under Togo");
    }

    [Theory]
    [InlineData(AttributionRule.Named, true, true)]
    [InlineData(AttributionRule.Named, false, false)]
    [InlineData(AttributionRule.ByGroup, false, true)]
    [InlineData(AttributionRule.ChathamHouse, true, false)]
    public void Unname_is_offered_only_where_there_is_something_to_unname(AttributionRule rule, bool mayBeNamed, bool offered)
    {
        var room = new MadeUpRoom(rule);
        var said = room.Hears("words", from: room.Joins("Arun", mayBeNamed: mayBeNamed));

        Receipt(room, said).Lines().Contains("unname 1").ShouldBe(offered);
        said.IsUnnamed = true;
        Receipt(room, said).Lines().ShouldBe(["withdraw 1"]);
        Receipt(room, room.Hears("of all")).Lines().ShouldBe(["withdraw 2"]);
    }

    [Fact]
    public void What_was_withdrawn_has_no_text_and_nothing_to_press()
    {
        var room = new MadeUpRoom();
        var said = room.Hears("words", from: room.Joins("Arun"));
        said.Delete();

        var card = Receipt(room, said);

        card.AllText().ShouldContain("its text is gone");
        card.Buttons().ShouldBeEmpty();
    }

    private static AdaptiveCard Receipt(MadeUpRoom room, Contribution said) =>
        ReceiptCard.Of(new Receipt(said, room.Consultation), room.ShownAs(said), [], []);
}
