using Bot.Tests.Reports;
using Cards;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Cards;

public sealed class CardTextTests
{
    [Fact]
    public void Whatever_somebody_wrote_shows_as_just_that_a_paragraph_a_line() =>
        Prop.ForAll(NastyText.Any, text =>
        {
            var read = MarkdownReading.Read(CardText.Plain(text));
            MarkdownReading.Markup(read).ShouldBeEmpty(text);
            MarkdownReading.Text(read).ShouldBe(string.Join("\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void No_date_is_filled_in_by_the_host() =>
        Prop.ForAll(NastyText.Any, text => !CardText.Plain(text).Contains("{{", StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    // Web Chat makes links of these, marked or not, and signs of letters in brackets.
    [Theory]
    [InlineData("see evil.example now", @"see evil\.example now")]
    [InlineData("http://evil.example", @"http\://evil\.example")]
    [InlineData("write to a@b.example", @"write to a\@b\.example")]
    [InlineData("Section 5(c) and (tm)", @"Section 5\(c) and \(tm)")]
    [InlineData("10 +- 2", @"10 \+\- 2")]
    [InlineData("well...", @"well\.\.\.")]
    public void What_hosts_would_make_something_of_is_taken_apart(string text, string plain) => CardText.Plain(text).ShouldBe(plain);

    [Theory]
    [InlineData("The shelter homes are full, 95 per cent of them.")]
    [InlineData("Rs 20,000 was paid in 2019; see Section 370 IPC! (12 of 20)")]
    public void Ordinary_sentences_stay_as_they_are(string text) => CardText.Plain(text).ShouldBe(text);
}
