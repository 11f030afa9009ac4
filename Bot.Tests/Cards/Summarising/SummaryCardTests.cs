using AdaptiveCards;
using Cards.Summarising;
using Consultations.Organising;
using Consultations.Summarising;
using Consultations.Words;

namespace Bot.Tests.Cards.Summarising;

public sealed class SummaryCardTests
{
    private readonly MadeUpRoom room = Samples.Room();

    [Fact]
    public void The_overview_counts_and_each_count_opens_what_it_counts()
    {
        var card = SummaryCard.Of(room.Summary(), 2, 1);

        card.Texts().ShouldContain("4 inputs.");
        card.Texts().ShouldContain("2 are new since you last asked.");
        card.Texts().ShouldContain("Missing so far: Maharashtra.");
        card.Texts().ShouldContain("Nothing yet about Maharashtra.");
        card.LineOf("Challenges: 2").ShouldBe("summary challenges");
        card.LineOf("Good practices: 1").ShouldBe("summary practices");
        card.LineOf("Protection: 1").ShouldBe("summary protection");
        card.LineOf("No theme yet: 1").ShouldBe("summary unfiled");
        card.LineOf("Madhya Pradesh: 2").ShouldBe("summary IN-MP");
    }

    [Fact]
    public void Every_kind_has_a_line_that_its_word_finds()
    {
        foreach (var kind in ContributionKind.All)
            room.Hears("words", kind.Id);

        var asked = SummaryCard.Of(room.Summary(), -1, 1).Lines()
            .Where(line => line.StartsWith("summary ", StringComparison.Ordinal))
            .Select(line => ContributionKind.Find(line["summary ".Length..]))
            .OfType<ContributionKind>();

        asked.ShouldBe(ContributionKind.All);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void News_are_told_only_to_whoever_asked_before(int newSince, bool told) =>
        SummaryCard.Of(room.Summary(), newSince, 1).AllText().Contains("since you last asked", StringComparison.Ordinal).ShouldBe(told);

    [Fact]
    public void A_place_shows_its_inputs_by_kind_and_apart_from_them_what_also_concerns_it()
    {
        var texts = SummaryCard.Of(room.Summary(new Focus.Place("IN-MP")), -1, 1).Texts();

        texts[0].ShouldBe("Madhya Pradesh");
        texts.SkipWhile(text => text != "Challenges").ShouldBe(
        [
            "Challenges",
            "1 – The *shelter* homes of Madhya Pradesh are full", "a delegate · about Madhya Pradesh · shelter",
            "4 – Victims wait 400 days", "a delegate · about Madhya Pradesh · prosecution · evidence: 400 days (no source given)",
            "Also concerning Madhya Pradesh",
            "Good practice 2 – Trains are watched\n\nby volunteers", "a delegate · about Central India · prevention, community vigilance",
        ]);
    }

    [Fact]
    public void A_kind_is_shown_by_theme_and_what_has_none_comes_last()
    {
        room.Hears("unfiled one");

        SummaryCard.Of(room.Summary(new Focus.Sort(ContributionKind.Challenge)), -1, 1).Elements().OfType<AdaptiveTextBlock>()
            .Where(block => block.Style == AdaptiveTextBlockStyle.Heading).Select(block => block.Text)
            .ShouldBe(["Challenges", "Protection", "Prosecution", "No theme yet"]);
    }

    [Fact]
    public void A_quote_stands_in_quotation_marks() =>
        SummaryCard.Of(room.Summary(new Focus.Unfiled()), -1, 1).Texts().ShouldContain("3 – “Organised crime needs organised responses.”");

    [Fact]
    public void Under_Chatham_House_nothing_stands_where_a_label_would()
    {
        room.Consultation.Rule = AttributionRule.ChathamHouse;
        room.Hears("bare", "trend", room.Delegates[0]);

        SummaryCard.Of(room.Summary(new Focus.Sort(ContributionKind.Trend)), -1, 1).Texts()[^1].ShouldBe("5 – bare");
    }

    [Fact]
    public void What_holds_nothing_says_what_to_do()
    {
        SummaryCard.Of(room.Summary(new Focus.Place("IN-AS")), -1, 1).AllText().ShouldContain("type: challenge IN-AS: and your words");
        SummaryCard.Of(room.Summary(new Focus.Sort(ContributionKind.Recommendation)), -1, 1).AllText().ShouldContain("type: recommend and your words");
        SummaryCard.Of(room.Summary(new Focus.Subject(Topics.OfId("courts"))), -1, 1).AllText().ShouldContain("#courts");
        SummaryCard.Of(new MadeUpRoom().Summary(), -1, 1).AllText().ShouldContain("Nobody has said anything yet");
    }

    [Fact]
    public void What_is_unfiled_says_how_to_file_it() =>
        SummaryCard.Of(room.Summary(new Focus.Unfiled()), -1, 1).AllText().ShouldContain("file 3 under protection");
}
