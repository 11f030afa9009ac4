using Bot.Rehearsing;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
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
    [InlineData("conclave-2024.json")]
    public void Every_line_of_the_samples_reads_back_as_the_file_says_it(string file)
    {
        var sample = SampleReader.ReadFile(Path.Combine(Stage.Root, "Samples", file));
        foreach (var line in sample.Lines)
        {
            var read = ReadBack(line, sample.Frame.Regions);
            read.Text.ShouldBe(line.Text);
            read.IsQuote.ShouldBe(line.IsQuote);
            read.Topics.ShouldBe(line.Themes);
            read.Evidence.ShouldBe(line.Evidence);
            read.Language.ShouldBe(line.Language);
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
    public void Evidence_and_language_stand_at_the_end() =>
        TypedLine.Contribution(Plain with { Themes = ["data"], Evidence = new Evidence("7 of 10", "state police, 2023"), Language = "hi" })
            .ShouldBe("recommend Work together. #data (figure: 7 of 10) (source: state police, 2023) (language: hi)");

    [Fact]
    public void Whoever_speaks_on_the_floor_stands_before_the_kind_and_only_who_agreed_is_named()
    {
        var speaker = new SampleSpeaker.OnTheFloor("Rana; S.", "Inspector", "", StakeholderGroups.Find("police"), "NP", MayBeNamed: true);

        TypedLine.Contribution(Plain with { Speaker = speaker }).ShouldBe("for Rana, S.; Inspector; ; law enforcement; NP; named: recommend Work together.");
        TypedLine.Contribution(Plain with { Speaker = speaker with { Name = "", Group = null, Jurisdiction = null, MayBeNamed = false } }).ShouldBe("for ; Inspector; ; ; : recommend Work together.");
        TypedLine.Contribution(Plain with { Speaker = new SampleSpeaker.GroupWork(3) }).ShouldBe("for item 3: recommend Work together.");
    }

    [Fact]
    public void The_frame_and_the_agenda_are_typed_a_line_each_and_what_is_not_known_is_left_out()
    {
        var series = new SampleSeries("Five \"meetings\"", 5, ["A; B", "C"], [], ["D"], "", [new FrameLine("programme", "Global\nProgramme")]);
        var frame = new SampleFrame("Title", "", "", "", [], [])
        {
            Ordinal = 3,
            Rule = AttributionRule.ChathamHouse,
            Language = "hi",
            Lines = [new FrameLine("follow-up", "Later.")],
            Regions = [new Region("Hill districts", ["IN-AS", "IN-ML"])],
        };
        var item = new SampleItem(ItemKind.RoundTable, "Floods", 2, "Displacement", "", ["E", "F"]);

        TypedFrame.NewSeries(series).ShouldBe("new series \"Five 'meetings'\" of 5");
        TypedFrame.OfSeries(series, 2).ShouldBe(["series 2 planned: 5", "series 2 convenors: A, B; C", "series 2 funders: D", "series 2 programme: Global Programme"]);
        TypedFrame.OfConsultation(frame, 2).ShouldBe(
            ["rule chatham house", "part of 2 as 3", "frame language: hi", "frame follow-up: Later.", "region \"Hill districts\": IN-AS, IN-ML"]);
        TypedFrame.OfConsultation(new SampleFrame("Title", "", "", "", [], []), null).ShouldBeEmpty();
        TypedFrame.OfItem(item, 4).ShouldBe(["new item round table \"Floods\" on day 2", "item 4 dealt with: Displacement", "item 4 panellists: E; F"]);
        TypedFrame.OfItem(item with { Day = null, DealtWith = "", Panellists = [] }, 4).ShouldBe(["new item round table \"Floods\""]);
    }

    [Fact]
    public void What_is_not_known_of_the_frame_is_left_out()
    {
        var frame = new SampleFrame("Moving \"Forward\" Together", "", "", "", [], []);

        TypedLine.NewConsultation(frame).ShouldBe("new consultation \"Moving 'Forward' Together\"");
        TypedLine.NewConsultation(frame with { City = "Bhopal", FirstDay = "2019-02-28", LastDay = "2019-03-01", Invited = ["IN-MP", "IN-MH"] })
            .ShouldBe("new consultation \"Moving 'Forward' Together\" in Bhopal on 2019-02-28 to 2019-03-01 for IN-MP, IN-MH");
    }

    private static ContributionLine ReadBack(SampleLine line, IReadOnlyList<Region>? own = null)
    {
        var spoken = TypedLine.Contribution(line with { Speaker = Plain.Speaker });
        spoken.ShouldStartWith(line.Kind.Words[0]);
        return ContributionLine.Read(line.Kind, spoken[line.Kind.Words[0].Length..], own ?? []);
    }
}
