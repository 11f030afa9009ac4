using Consultations.Screening;

namespace Bot.Tests.Consultations.Screening;

public sealed class ScreenEmailTests
{
    [Theory]
    [InlineData("rekha@example.org")]
    [InlineData("rekha.devi+help@mail.example.co.in")]
    [InlineData("rekha＠example.org")]
    [InlineData("rekha@example．org")]
    [InlineData("rekha @ example.org")]
    [InlineData("rekha at example dot org")]
    [InlineData("Rekha AT Example DOT co DOT in")]
    [InlineData("rekha dot devi at example dot org")]
    [InlineData("rekha(at)example.org")]
    [InlineData("rekha [at] example [dot] org")]
    [InlineData("rekha (at) example(dot)org")]
    [InlineData("रेखा@उदाहरण.भारत")]
    [InlineData("re\u200Bkha@exam\u200Bple.org")]
    [InlineData("9876543210@example.org")]
    public void An_address_is_found_written_or_spelled(string address)
    {
        var screened = Screen.Examine($"Write: {address}, please.");

        screened.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.EmailAddress);
        screened.Redacted.ShouldBe("Write: [e-mail address], please.");
    }

    [Fact]
    public void The_full_stop_of_the_sentence_stays() =>
        Screen.Examine("Write to rekha@example.org. Or call.").Redacted.ShouldBe("Write to [e-mail address]. Or call.");
}
