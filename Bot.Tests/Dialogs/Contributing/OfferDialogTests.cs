namespace Bot.Tests.Dialogs.Contributing;

using Said = global::Dialogs.Sentences;

public sealed class OfferDialogTests
{
    private const string Sentence = "The shelter homes of Assam are full in winter #protection";

    [Theory]
    [InlineData("challenge", "challenge")]
    [InlineData("Good Practice", "good-practice")]
    [InlineData("practice", "good-practice")]
    [InlineData("3", "good-practice")]
    public async Task A_plain_sentence_is_offered_and_filed_under_the_kind_that_is_chosen(string answer, string kind)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        var offer = await asha.SayAsync(Sentence);
        offer.Text.ShouldStartWith(Said.IsThis);
        offer.Offered.ShouldBe(["challenge", "trend", "good practice", "response", "opportunity", "recommendation", "statement", Said.NoneOfThese]);
        (await hall.SaidAsync()).ShouldBeEmpty();
        await asha.SayAsync(answer);

        var filed = (await hall.SaidAsync()).Single();
        (filed.Kind, filed.Text, filed.Topics.Single(), filed.About.ToString()).ShouldBe((kind, "The shelter homes of Assam are full in winter", "protection", "IN-MP"));
    }

    [Fact]
    public async Task It_is_kept_over_nonsense_over_questions_and_over_a_restart()
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Sentence);
        (await asha.SayAsync("what do you mean by that")).Text.ShouldStartWith(Said.IsThisAgain);
        (await asha.SayAsync("help")).Text.ShouldStartWith(Said.HelpInDialog);
        hall.Restart();

        await asha.SayAsync("trend");

        (await hall.SaidAsync()).Single().Kind.ShouldBe("trend");
    }

    [Theory]
    [InlineData("none of these")]
    [InlineData("drop it")]
    [InlineData("cancel")]
    public async Task It_is_dropped_only_when_its_author_says_so(string answer)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");
        await asha.SayAsync(Sentence);

        (await asha.SayAsync(answer)).Text.ShouldBeOneOf(Said.Dropped, Said.Cancelled);

        (await hall.SaidAsync()).ShouldBeEmpty();
        (await asha.SayAsync("challenge")).Text.ShouldContain("What is the challenge?");
    }

    [Theory]
    [InlineData("hm")]
    [InlineData("what now")]
    public async Task A_word_or_two_are_no_contribution(string line)
    {
        using var hall = await Hall.OpenAsync();
        var asha = await hall.DelegateAsync("asha");

        (await asha.SayAsync(line)).Text.ShouldBe(Said.NotUnderstoodDelegate);
    }

    [Fact]
    public async Task Nothing_is_offered_to_who_cannot_file_it()
    {
        using var hall = await Hall.OpenAsync();

        (await hall.Visitor("nobody").SayAsync(Sentence)).Text.ShouldBe(Said.NotUnderstood);
        (await (await hall.FacilitatorAsync("meera")).SayAsync(Sentence)).Text.ShouldBe(Said.NotUnderstood);
    }
}
