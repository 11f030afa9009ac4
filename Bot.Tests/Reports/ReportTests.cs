using Bot.Tests.Cards;
using Bot.Tests.Consultations;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Summarising;
using Consultations.Words;
using Reports;

namespace Bot.Tests.Reports;

public sealed class ReportTests
{
    private static readonly DateTimeOffset Evening = new(2019, 2, 28, 18, 0, 0, TimeSpan.Zero);

    private readonly MadeUpRoom room = new();

    private Report Report => Written.Report(room, at: Evening);

    [Fact]
    public void An_input_under_two_themes_stands_under_both()
    {
        room.Hears("witnesses are not protected", "challenge", null, null, "victim-witness-protection", "prosecution");

        Report.Themes.Select(t => t.Title).ShouldBe(["Protection", "Prosecution"]);
        Report.Themes.SelectMany(t => t.Kinds).SelectMany(k => k.Entries).Select(e => e.Number).ShouldBe([1, 1]);
        Report.Counts.Total.ShouldBe(1);
    }

    [Fact]
    public void It_can_be_written_in_Hindi()
    {
        room.Hears("trains are watched", about: new About([], ["Central India"]));

        using (new Hindi())
        {
            var record = MarkdownWriter.Write(Report);
            record.ShouldContain("## यह अभिलेख कैसे बना");
            record.ShouldContain("### मध्य प्रदेश");
            record.ShouldContain("मध्य भारत के बारे में");
        }
    }

    [Fact]
    public void Under_a_theme_the_kinds_follow_their_order()
    {
        room.Hears("train them", "recommendation", null, null, "prevention");
        room.Hears("nobody is trained", "challenge", null, null, "prevention");

        Report.Themes.Single().Kinds.Select(k => k.Title).ShouldBe(["Challenges", "Recommendations"]);
    }

    [Fact]
    public void What_has_no_theme_stands_under_a_heading_that_says_so()
    {
        room.Hears("it rains");
        room.Hears("boats", "trend", null, null, "boats-of-our-own");

        var section = Report.Themes.Single();
        section.Title.ShouldBe("Not filed under a theme");
        section.Kinds.SelectMany(k => k.Entries).Count().ShouldBe(2);
        Report.Counts.ByTheme.Figures.Rows.ShouldBe([["Not filed under a theme", "2"]]);
    }

    [Fact]
    public void The_annex_lists_each_jurisdiction_and_what_concerns_its_region()
    {
        room.Hears("shelters are full", about: About.Place("IN-MP"));
        room.Hears("trains are watched", about: new About([], ["Central India"]));
        Regions.Find("Central India").ShouldNotBeNull().Members.ShouldContain("IN-MP");

        var place = Report.Places[0];
        place.Name.ShouldBe("Madhya Pradesh");
        place.Entries.Single().Number.ShouldBe(1);
        place.AlsoConcerning.Single().Number.ShouldBe(2);
        Report.Places[1].Entries.ShouldBeEmpty();
        Report.AboutNoPlace.ShouldBe([2]);
    }

    [Fact]
    public void A_part_of_the_consultation_is_no_record()
    {
        Should.Throw<ArgumentException>(() => Written.Source(room, new Focus.Sort(ContributionKind.Challenge)));
    }

    [Fact]
    public void Days_that_nobody_stated_are_said_to_be_so()
    {
        room.Consultation.FirstDay = room.Consultation.LastDay = PartialDay.Unknown;

        Report.Frame.ShouldContain(new ReportFact("Days", "not stated"));
    }

    [Fact]
    public void The_footer_says_what_the_file_holds_under_which_rule_and_when_it_was_made()
    {
        room.Hears("one");
        room.Hears("two");

        var footer = string.Join(' ', Report.Footer);
        footer.ShouldContain("holds 2 inputs");
        footer.ShouldContain("“by group”");
        footer.ShouldContain("28 February 2019, 18:00:00 UTC, at position 42");
    }

    [Theory]
    [InlineData("Countering Trafficking in Persons", "countering-trafficking-in-persons-2019-02-28")]
    [InlineData("../../etc/passwd\r\n", "etc-passwd-2019-02-28")]
    [InlineData("मानव तस्करी", "consultation-2019-02-28")]
    public void The_file_name_is_safe_anywhere(string title, string stem)
    {
        room.Consultation.Title = title;

        Report.FileStem.ShouldBe(stem);
        new MarkdownReports().SaveAs(Written.Source(room, at: Evening)).ShouldBe(stem + ".md");
    }
}
