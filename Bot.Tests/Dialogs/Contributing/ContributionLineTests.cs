using Consultations.Contributing;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Contributing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Dialogs.Contributing;

public sealed class ContributionLineTests
{
    [Theory]
    [InlineData("shelter homes are full", null, "shelter homes are full", "")]
    [InlineData(": shelter homes are full", null, "shelter homes are full", "")]
    [InlineData("IN-OD: shelter homes are full #protection", "IN-OD", "shelter homes are full", "protection")]
    [InlineData("in-od:full", "IN-OD", "full", "")]
    [InlineData("Odisha, IN-MP: shelter homes are full", "IN-OD|IN-MP", "shelter homes are full", "")]
    [InlineData("Nepal; Bihar: girls go missing at the border", "NP|IN-BR", "girls go missing at the border", "")]
    [InlineData("Northeast India: there is one shelter", "region:Northeast India", "there is one shelter", "")]
    [InlineData("cross-border: no one calls back", "cross-border", "no one calls back", "")]
    [InlineData("meeting: we agree", "meeting", "we agree", "")]
    [InlineData("cross-border, Assam, the meeting: all of it", "IN-AS|cross-border|meeting", "all of it", "")]
    [InlineData("Odisha, Atlantis: shelter homes are full", null, "Odisha, Atlantis: shelter homes are full", "")]
    [InlineData("note: shelters in Assam are full", null, "note: shelters in Assam are full", "")]
    [InlineData("shelters in Assam are full", null, "shelters in Assam are full", "")]
    [InlineData("full #protection #shelter", null, "full", "protection,shelter")]
    [InlineData("full #protection #protection", null, "full", "protection")]
    [InlineData("full #night-shelters", null, "full", "night-shelters")]
    [InlineData("the #shelter is full", null, "the #shelter is full", "")]
    [InlineData("ward #7", null, "ward #7", "")]
    [InlineData("cell#protection", null, "cell#protection", "")]
    [InlineData("#protection", null, "", "protection")]
    [InlineData("", null, "", "")]
    public void A_line_is_taken_apart(string rest, string? about, string text, string topics)
    {
        var line = Read(rest);

        line.About?.ToString().ShouldBe(about);
        line.Text.ShouldBe(text);
        string.Join(',', line.Topics).ShouldBe(topics);
        (line.IsQuote, line.Evidence).ShouldBe((false, Evidence.None));
    }

    [Theory]
    [InlineData("full (source: NCRB 2018)", "full", "NCRB 2018")]
    [InlineData("full (Source:state police) #protection", "full", "state police")]
    [InlineData("full #protection (source: state police)", "full", "state police")]
    [InlineData("full (source: )", "full (source: )", "")]
    [InlineData("full (source: NCRB) they say", "full (source: NCRB) they say", "")]
    [InlineData("full (in winter)", "full (in winter)", "")]
    public void A_source_stands_in_brackets_at_the_end(string rest, string text, string source)
    {
        Read(rest).Text.ShouldBe(text);
        Read(rest).Evidence.ShouldBe(new Evidence("", source));
    }

    [Theory]
    [InlineData("\"we were not asked\"", "we were not asked", true)]
    [InlineData("“we were not asked” #partnership", "we were not asked", true)]
    [InlineData("IN-KL: «we were not asked» (source: a survivor)", "we were not asked", true)]
    [InlineData("\"we\" and \"they\"", "\"we\" and \"they\"", false)]
    [InlineData("they said \"no\"", "they said \"no\"", false)]
    [InlineData("\"\"", "\"\"", false)]
    public void A_text_in_quotation_marks_is_a_quote(string rest, string text, bool isQuote)
    {
        Read(rest).Text.ShouldBe(text);
        Read(rest).IsQuote.ShouldBe(isQuote);
    }

    [Theory]
    [InlineData("Orissa: full", "IN-OD")]
    [InlineData("IN-OR: full", "IN-OD")]
    [InlineData("Madya Pradesh: full", "IN-MP")]
    public void A_former_name_and_a_near_miss_are_understood_and_noted(string rest, string code)
    {
        Read(rest).About!.Places.ShouldBe([code]);
        Read(rest).Corrected.Select(found => found.Jurisdiction.Code).ShouldBe([code]);
    }

    [Fact]
    public void A_place_as_it_is_called_today_is_not_noted() => Read("Odisha: full").Corrected.ShouldBeEmpty();

    [Fact]
    public void Whatever_is_written_down_reads_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), (int seed) =>
        {
            var written = MadeUp(new Random(seed));

            var read = ContributionLine.Read(written.Kind, Typed(written), []);

            (read.About?.ToString(), read.Text, read.IsQuote, read.Evidence).ShouldBe((written.About?.ToString(), written.Text, written.IsQuote, written.Evidence));
            read.Topics.ShouldBe(written.Topics);
        }).QuickCheckThrowOnFailure();

    /// <summary>What a person would type after the kind.</summary>
    private static string Typed(ContributionLine line)
    {
        IEnumerable<string> where = line.About is { } about
            ? [.. about.Places, .. about.Regions, .. about.CrossBorder ? ["cross-border"] : (string[])[], .. about.WholeMeeting ? ["meeting"] : (string[])[]]
            : [];
        var place = where.Any() ? string.Join(", ", where) + ": " : "";
        var text = line.IsQuote ? $"“{line.Text}”" : line.Text;
        var source = line.Evidence.Source.Length > 0 ? $" (source: {line.Evidence.Source})" : "";
        return place + text + string.Concat(line.Topics.Select(topic => " #" + topic)) + source;
    }

    private static ContributionLine Read(string rest) => ContributionLine.Read(ContributionKind.Challenge, rest, []);

    /// <summary>Two letters that people in India call a state mean the state, not the country of that code.</summary>
    private static bool ReadsAsItself(Jurisdiction place) => PlaceFinder.Find(place.Code) is PlaceMatch.Found found && found.Jurisdiction == place;

    private static ContributionLine MadeUp(Random chance)
    {
        string[] words = ["shelter", "homes", "Assam", "(mostly)", "95 per cent", "#1", "viz.", "it's", "भरे", "—", "\"so\"", "हैं।"];
        string[] topics = ["protection", "shelter", "prosecution", "night-shelters", "courts"];
        var about = new About(
            [.. Jurisdictions.All.Where(ReadsAsItself).Select(j => j.Code).Where(_ => chance.Next(120) == 0)],
            [.. Regions.All.Select(r => r.Name).Where(_ => chance.Next(5) == 0)],
            chance.Next(4) == 0,
            chance.Next(4) == 0);
        return new ContributionLine(
            ContributionKind.All[chance.Next(ContributionKind.All.Count)],
            about.IsNothing ? null : about,
            $"the {string.Join(' ', chance.GetItems(words, chance.Next(1, 9)))} end",
            IsQuote: false,
            [.. topics.Where(_ => chance.Next(3) == 0)],
            chance.Next(2) == 0 ? Evidence.None : new Evidence("", "state police, 2018"),
            []) with { IsQuote = chance.Next(3) == 0 };
    }
}
