using FsCheck;
using FsCheck.Fluent;
using Reports;

namespace Bot.Tests.Reports;

public sealed class LanguageRunTests
{
    [Theory]
    [InlineData("SOP को लागू करें (2024)", "hi", "SOP |को लागू करें (2024)", "en|hi")]
    [InlineData("को SOP", "mr", "को |SOP", "mr|en")]
    [InlineData("আশ্রয় ஆ", "", "আশ্রয় |ஆ", "bn|ta")]
    [InlineData("আশ্ৰয়", "as", "আশ্ৰয়", "as")]
    [InlineData("(12) Abris pleins", "fr", "(12) Abris pleins", "fr")]
    [InlineData("12", "hi", "12", "hi")]
    [InlineData("12", "", "12", "en")]
    [InlineData("", "hi", "", "")]
    public void A_text_is_taken_apart_where_its_script_changes(string text, string stated, string runs, string languages)
    {
        var read = LanguageRun.Of(text, stated);

        string.Join('|', read.Select(run => run.Text)).ShouldBe(runs);
        string.Join('|', read.Select(run => run.Language)).ShouldBe(languages);
    }

    [Fact]
    public void All_runs_together_are_the_text() => Prop.ForAll(NastyText.Any, text =>
        string.Concat(LanguageRun.Of(text, "hi").Select(run => run.Text)) == text).Check(Config.QuickThrowOnFailure);
}
