using FsCheck;
using FsCheck.Fluent;
using Reports;

namespace Bot.Tests.Reports;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Whatever_somebody_wrote_reads_back_as_just_that() =>
        Prop.ForAll(NastyText.Any, text =>
        {
            var read = MarkdownReading.Read(MarkdownText.Block(text, ""));
            MarkdownReading.Markup(read).ShouldBeEmpty(text);
            MarkdownReading.Text(read).ShouldBe(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void On_one_line_it_reads_back_with_spaces_for_line_ends() =>
        Prop.ForAll(NastyText.Any, text =>
        {
            var line = MarkdownText.Line(text);
            line.ShouldNotContain('\n');
            var read = MarkdownReading.Read(line);
            MarkdownReading.Markup(read).ShouldBeEmpty(text);
            MarkdownReading.Text(read).ShouldBe(text.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' '));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("The shelter homes are full, 95 per cent of them.")]
    [InlineData("Rs 20,000 (about) was paid in 2019; see Section 370 IPC!")]
    public void Ordinary_sentences_stay_as_they_are(string text) => MarkdownText.Line(text).ShouldBe(text);
}
