using Bot.Rehearsing;
using Consultations.Contributing;
using Consultations.Words;
using Dialogs.Contributing;

namespace Bot.Tests.Rehearsing;

public sealed class TypedLineTests
{
    private static readonly SampleLine Plain = new(
        1, ContributionKind.Recommendation, new SampleSpeaker.Member(StakeholderGroups.Find("NGO")!, ""), [], "Work together.", [], IsQuote: false);

    [Theory]
    [InlineData("bhopal-2019.json")]
    [InlineData("guwahati-2019.json")]
    public void Every_line_of_the_samples_reads_back_as_the_file_says_it(string file)
    {
        foreach (var line in SampleReader.ReadFile(Path.Combine(Stage.Root, "Samples", file)).Lines)
        {
            var read = ReadBack(line);
            read.Text.ShouldBe(line.Text);
            read.IsQuote.ShouldBe(line.IsQuote);
            read.Topics.ShouldBe(line.Themes);
            (read.About ?? About.Nothing).IsNothing.ShouldBe(line.Where.Count == 0);
        }
    }

    [Theory]
    [InlineData("Assam: shelter homes are full.")]
    [InlineData("IN-WB, IN-AS: two states at once.")]
    [InlineData("Note: this is important.")]
    public void A_colon_in_the_text_files_it_nowhere(string text)
    {
        var read = ReadBack(Plain with { Text = text });

        read.About.ShouldBeNull();
        read.Text.ShouldBe(text);
    }

    [Fact]
    public void Places_and_themes_stand_where_the_grammar_wants_them() =>
        TypedLine.Contribution(Plain with { Where = ["IN-AS", "cross-border"], Themes = ["protection", "online-recruitment"] })
            .ShouldBe("recommend IN-AS, cross-border: Work together. #protection #online-recruitment");

    [Fact]
    public void A_quote_that_quotes_is_still_read_as_a_quote()
    {
        var read = ReadBack(Plain with { Text = "He said “no” to it.", IsQuote = true });

        read.IsQuote.ShouldBeTrue();
        read.Text.ShouldBe("He said “no” to it.");
    }

    [Fact]
    public void Who_nobody_in_particular_is_stands_before_the_kind()
    {
        TypedLine.Contribution(Plain with { Speaker = new SampleSpeaker.Participants() }).ShouldBe("for participants: recommend Work together.");
        TypedLine.Contribution(Plain with { Speaker = new SampleSpeaker.Meeting() }).ShouldBe("for the meeting: recommend Work together.");
    }

    [Fact]
    public void What_is_not_known_of_the_frame_is_left_out()
    {
        var frame = new SampleFrame("Moving \"Forward\" Together", "", "", "", [], []);

        TypedLine.NewConsultation(frame).ShouldBe("new consultation \"Moving 'Forward' Together\"");
        TypedLine.NewConsultation(frame with { City = "Bhopal", FirstDay = "2019-02-28", LastDay = "2019-03-01", Invited = ["IN-MP", "IN-MH"] })
            .ShouldBe("new consultation \"Moving 'Forward' Together\" in Bhopal on 2019-02-28 to 2019-03-01 for IN-MP, IN-MH");
    }

    private static ContributionLine ReadBack(SampleLine line)
    {
        var spoken = TypedLine.Contribution(line with { Speaker = Plain.Speaker });
        spoken.ShouldStartWith(line.Kind.Words[0]);
        return ContributionLine.Read(line.Kind, spoken[line.Kind.Words[0].Length..], []);
    }
}
