using AdaptiveCards;
using Cards.Polling;
using Consultations.Contributing;
using Consultations.Polling;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.Cards.Polling;

/// <summary>What a delegate finds on a ballot, and what it sends.</summary>
public sealed class BallotCardTests
{
    private readonly PollingRoom room = new();

    [Fact]
    public void One_tap_votes_for_a_short_option_and_each_has_a_row_of_its_own()
    {
        var card = Ballot(PollKind.SingleChoice);

        card.Texts()[0].ShouldBe("What holds *prosecutions* back most?");
        card.Texts().ShouldContain("Poll 1, single choice");
        card.LineOf("A – Witnesses turn hostile").ShouldBe("vote 1: a");
        card.Lines().ShouldBe(["vote 1: a", "vote 1: b", "vote 1: c"]);
        card.Elements().OfType<AdaptiveActionSet>().ShouldAllBe(row => row.Actions.Count == 1);
        card.Texts()[^1].ShouldBe("Or type: vote 1: b");
    }

    [Fact]
    public void Where_an_option_is_long_all_stand_as_text_and_letters_are_tapped()
    {
        const string Long = "Witnesses are not heard for years, and then they turn hostile";
        var card = BallotCard.Of(room.View(room.Asks(PollKind.SingleChoice, [Long, "Too few prosecutors"])), "draft");

        card.Texts().ShouldContain($"A – {Long}");
        card.Texts().ShouldContain("B – Too few prosecutors");
        card.LineOf("B").ShouldBe("vote 1: b");
    }

    [Fact]
    public void A_rating_has_labelled_ends_and_five_numbers_in_one_row()
    {
        var card = Ballot(PollKind.Rating);

        card.Texts().ShouldContain("1 – not at all");
        card.Texts().ShouldContain("5 – completely");
        card.LineOf("4").ShouldBe("vote 1: 4");
        card.Elements().OfType<AdaptiveActionSet>().Single().Actions.Count.ShouldBe(5);
    }

    [Fact]
    public void It_says_how_secret_it_is_until_when_it_can_be_changed_and_when_the_result_is_shown()
    {
        var secret = room.Asks(PollKind.SingleChoice);
        secret.ClosesAt = MadeUpRoom.Morning;
        var named = room.Asks(PollKind.SingleChoice, isSecret: false, isLive: true);

        var text = BallotCard.Of(room.View(secret), "draft").AllText();
        text.ShouldContain("Secret: nobody learns who chose what. Until the poll is closed, whoever runs the server could.");
        text.ShouldContain("You can change your vote until the poll is closed. It closes by itself at 09:30 UTC. The result is shown when the poll is closed.");
        text = BallotCard.Of(room.View(named), "draft").AllText();
        text.ShouldContain("Named: facilitators and organisers see who chose what; everybody else sees only figures.");
        text.ShouldContain("The figures are shown while the poll is open.");
        text.ShouldNotContain("closes by itself");
    }

    [Fact]
    public void Several_boxes_can_be_ticked_and_a_box_shows_its_option_as_it_was_written()
    {
        var boxes = Ballot(PollKind.MultipleChoice).Elements().OfType<AdaptiveChoiceSetInput>().Single();

        (boxes.Id, boxes.IsMultiSelect, boxes.Style).ShouldBe(("options", true, AdaptiveChoiceInputStyle.Expanded));
        boxes.Choices.Select(choice => choice.Value).ShouldBe(["1", "2", "3"]);
        // Web Chat reads these titles as Markdown, in which "(o" might begin a sign.
        boxes.Choices[2].Title.ShouldBe(@"C – Weak evidence \(often)");
        Ballot(PollKind.MultipleChoice).AllText().ShouldContain("Choose up to 2.");
        BallotCard.Of(room.View(room.Asks(PollKind.MultipleChoice, atMost: 3)), "draft").AllText().ShouldContain("Choose as many as you like.");
    }

    [Fact]
    public void A_ranking_has_a_field_for_each_place_and_all_options_as_text()
    {
        var card = Ballot(PollKind.Ranking);

        Fields(card).ShouldBe(["place1", "place2", "place3"]);
        card.Elements().OfType<AdaptiveChoiceSetInput>().ShouldAllBe(field => field.Choices.Count == 3 && field.IsRequired);
        card.Texts().ShouldContain("C – Weak evidence (often)");
    }

    [Fact]
    public void A_dot_vote_has_a_field_for_each_option_with_none_to_all_of_the_dots()
    {
        var card = Ballot(PollKind.DotVote);

        Fields(card).ShouldBe(["dots1", "dots2", "dots3"]);
        var first = card.Elements().OfType<AdaptiveChoiceSetInput>().First();
        (first.Label, first.Value).ShouldBe(("A – Witnesses turn hostile", "0"));
        first.Choices.Select(choice => choice.Value).ShouldBe(["0", "1", "2", "3", "4", "5"]);
        card.AllText().ShouldContain("You have 5 dots: give an option as many of them as you like.");
    }

    [Fact]
    public void An_open_text_has_three_short_fields_of_which_one_is_needed()
    {
        var fields = Ballot(PollKind.OpenText).Elements().OfType<AdaptiveTextInput>().ToList();

        fields.Select(field => field.Id).ShouldBe(["words1", "words2", "words3"]);
        fields.Select(field => field.IsRequired).ShouldBe([true, false, false]);
        fields.ShouldAllBe(field => field.MaxLength == Poll.LongestWord && !field.IsMultiline);
    }

    [Fact]
    public void An_agreement_asks_on_each_statement_that_still_stands()
    {
        var poll = room.Asks(PollKind.Agreement);
        room.Books.Contributions[1].IsHidden = true;

        var card = BallotCard.Of(room.View(poll), "draft");

        Fields(card).ShouldBe(["statement1"]);
        card.Elements().OfType<AdaptiveChoiceSetInput>().Single().Choices.Select(choice => (choice.Title, choice.Value))
            .ShouldBe([("Agree", "agree"), ("Disagree", "disagree"), ("Pass", "pass")]);
        card.Texts().ShouldContain("A – One form for *all* states.");
        card.Texts().ShouldContain("B – no longer shown");
        card.AllText().ShouldNotContain("A cell in every district.");
    }

    [Fact]
    public void A_form_sends_the_line_its_own_name_and_the_consultation()
    {
        var send = Ballot(PollKind.Ranking).Elements().OfType<AdaptiveActionSet>().SelectMany(set => set.Actions).OfType<AdaptiveExecuteAction>().Single();

        JToken.DeepEquals(JObject.FromObject(send.Data), new JObject { ["line"] = "vote 1", ["draft"] = "draft", ["room"] = room.Books.Consultation.Id.ToString("N") }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(PollState.Paused, "paused")]
    [InlineData(PollState.Closed, "closed")]
    [InlineData(PollState.Draft, "not open yet")]
    public void Where_no_vote_is_taken_it_says_so_and_offers_none(PollState state, string word)
    {
        foreach (var kind in PollKind.All)
        {
            var card = BallotCard.Of(room.View(room.Asks(kind, state: state)), "draft");

            card.AllText().ShouldContain($"The poll is {word}: no vote is taken now.");
            card.Buttons().ShouldBeEmpty();
            card.Elements().OfType<AdaptiveInput>().ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("multiple-choice", 2, 1, "vote 1: b")]
    [InlineData("multiple-choice", 2, 2, "vote 1: a, b")]
    [InlineData("dot-vote", 2, 1, "vote 1: a 1")]
    [InlineData("dot-vote", 2, 10, "vote 1: a 5, b 5")]
    [InlineData("ranking", 5, 0, "vote 1: b, a, c, d, e")]
    [InlineData("single-choice", 2, 0, "vote 1: b")]
    public void The_example_fits_the_poll(string kind, int options, int atMost, string line)
    {
        var poll = room.Asks(PollKind.OfId(kind)!, [.. Enumerable.Range(1, options).Select(number => $"option {number}")], atMost: atMost);

        BallotCard.Of(room.View(poll), "draft").Texts()[^1].ShouldBe($"Or type: {line}");
    }

    [Fact]
    public void Long_statements_are_shortened_after_a_word_and_it_says_where_they_stand_as_a_whole()
    {
        var numbers = Enumerable.Range(1, 20).Select(_ => room.Books.Hears(string.Concat(Enumerable.Repeat("Words and more words. ", 200))[..Contribution.LongestText].Trim(), "recommendation").Number).ToList();
        var poll = room.Asks(PollKind.Agreement, [.. numbers.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

        var card = BallotCard.Of(room.View(poll), "draft");

        card.ToJson().Length.ShouldBeLessThan(40_000);
        Fields(card).Count.ShouldBe(20);
        card.Texts().ShouldContain("Shortened here; as a whole it is number 20 in the summary.");
        card.Texts().Where(text => text.StartsWith("A – ", StringComparison.Ordinal)).Single().ShouldMatch("(words\\.|Words|and|more|words)…$");
    }

    private AdaptiveCard Ballot(PollKind kind) => BallotCard.Of(room.View(room.Books.Also.OfType<Poll>().FirstOrDefault() ?? room.Asks(kind)), "draft");

    private static List<string> Fields(AdaptiveCard card) => [.. card.Elements().OfType<AdaptiveInput>().Select(input => input.Id)];
}
