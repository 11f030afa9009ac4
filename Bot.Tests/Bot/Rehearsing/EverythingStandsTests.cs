using System.Text.Json;
using Bot.Rehearsing;
using Consultations.Places;
using Consultations.Words;

namespace Bot.Tests.Rehearsing;

/// <summary>What a sample holds stands in the cards, in the Markdown and in the JSON, each line in its place.</summary>
public sealed class EverythingStandsTests : IDisposable
{
    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Theory]
    [InlineData("bhopal-2019.json", 9, "first of five")]
    [InlineData("guwahati-2019.json", 8, "third of five")]
    [InlineData("conclave-2024.json", 29, "third of four")]
    public async Task Every_line_of_a_sample_stands_in_its_place_in_the_cards_in_the_Markdown_and_in_the_JSON(string name, int count, string meeting)
    {
        var file = Path.Combine(Stage.Root, "Samples", name);
        (await stage.PlayAsync(file)).ShouldBe(0, stage.Said);
        stage.Said.ShouldNotContain("Not played yet");

        var sample = SampleReader.ReadFile(file);
        sample.Remarks.ShouldBeEmpty();
        var filed = stage.BookmarkOf(file)!.Filed;
        var lines = sample.Lines.Select(line => new ExpectedLine(sample, line, filed[line.Position])).ToList();
        lines.Count.ShouldBe(count);
        using var json = stage.JsonOf(file);
        TheJsonHolds(json.RootElement, sample, lines);
        TheMarkdownHolds(stage.RecordOf(file), sample, lines, meeting);
        await using var afterwards = await stage.OpenAsync(file);
        await TheCardsHoldAsync(afterwards, sample, lines);
        (await afterwards.FindingsAsync()).ShouldBeEmpty();
    }

    private static async Task TheCardsHoldAsync(Afterwards afterwards, Sample sample, List<ExpectedLine> lines)
    {
        var overview = await afterwards.SummaryAsync("");
        overview.ShouldContain(sample.Frame.Title);
        overview.ShouldContain(sample.Series!.Title);
        overview.ShouldContain($"{lines.Count} inputs.");
        foreach (var kind in ContributionKind.All)
            Shown(await afterwards.SummaryAsync(kind.Words[0])).ShouldBe(lines.Where(line => line.Kind == kind).Select(AsShown), ignoreOrder: true, kind.Id);
        foreach (var theme in Theme.All)
            Shown(await afterwards.SummaryAsync(theme.Id)).ShouldBe(lines.Where(line => line.Themes.Contains(theme.Id)).Select(AsShown), ignoreOrder: true, theme.Id);
        foreach (var item in Enumerable.Range(1, sample.Agenda.Count))
            Shown(await afterwards.SummaryAsync($"item {item}")).ShouldBe(lines.Where(line => line.Item == item).Select(WithoutItem), ignoreOrder: true, $"item {item}");
        foreach (var place in PlacesOf(sample, lines))
        {
            var parts = (await afterwards.SummaryAsync(place)).Split($"Also concerning {Jurisdictions.NameOf(place)}", 2);
            Shown(parts[0]).ShouldBe(lines.Where(line => line.About.Places.Contains(place)).Select(AsShown), ignoreOrder: true, place);
            var also = lines.Where(line => line.AlsoConcerns.Contains(place)).Select(line => AsShown(line) with { Mark = $"{Capital(line.Kind.Name)} {line.Number}" });
            Shown(parts.Length > 1 ? parts[1] : "").ShouldBe(also, ignoreOrder: true, place);
        }
    }

    private static void TheMarkdownHolds(string record, Sample sample, List<ExpectedLine> lines, string meeting)
    {
        var entries = RecordReader.Entries(record);
        foreach (var line in lines)
        {
            var stands = entries.Where(entry => entry.Text == line.Text).ToList();
            stands.ShouldAllBe(entry => entry.IsQuote == line.IsQuote);
            foreach (var entry in stands)
                entry.Notes.Split(" · ").ShouldBe(line.Notes, line.Text);
            var byTheme = line.Themes.DefaultIfEmpty("not filed under a theme").Select(theme => $"{Capital(theme)} / {Capital(line.Kind.Plural)}");
            var byPlace = line.About.Places.Select(place => $"Annex: by jurisdiction / {Jurisdictions.NameOf(place)}");
            var also = PlacesOf(sample, lines).Intersect(line.AlsoConcerns).Select(Jurisdictions.NameOf).Select(place => $"Annex: by jurisdiction / {place} / Also concerning {place}");
            stands.Select(entry => entry.Headings).ShouldBe(byTheme.Concat(byPlace).Concat(also), ignoreOrder: true, line.Text);
        }

        var frame = RecordReader.Under(record, sample.Frame.Title);
        var series = sample.Series!;
        frame.ShouldContain($"- Series: {series.Title}");
        frame.ShouldContain($"- Meeting: {meeting}");
        frame.ShouldContain($"- Convened by: {string.Join("; ", series.Convenors)}");
        frame.ShouldContain($"- Partners: {string.Join("; ", series.Partners)}");
        frame.ShouldContain($"- Funded by: {string.Join("; ", series.Funders)}");
        frame.ShouldContain($"- Project: {series.Project}");
        frame.ShouldContain($"- Place: {sample.Frame.City}");
        if (sample.Frame.FirstDay.Length == 0)
            frame.ShouldContain("- Days: not stated");
        foreach (var (label, text) in series.Lines.Concat(sample.Frame.Lines))
            frame.ShouldContain($"- {Capital(label)}: {text}");
        foreach (var (index, item) in sample.Agenda.Index())
        {
            var facts = RecordReader.Under(record, $"Item {index + 1}: {item.Title} ({item.Kind.Name})");
            var numbers = string.Join(", ", lines.Where(line => line.Item == index + 1).Select(line => line.Number).Order());
            string[] expected =
            [
                item.DealtWith.Length > 0 ? $"- Dealt with: {item.DealtWith}" : "",
                item.Moderator.Length > 0 ? $"- Moderator: {item.Moderator}" : "",
                item.Panellists.Count > 0 ? $"- Panellists: {string.Join("; ", item.Panellists)}" : "",
                $"- Inputs: {numbers}",
            ];
            facts.ShouldBe(expected.Where(fact => fact.Length > 0));
        }
    }

    private static void TheJsonHolds(JsonElement record, Sample sample, List<ExpectedLine> lines)
    {
        var series = record.GetProperty("series");
        series.GetProperty("title").GetString().ShouldBe(sample.Series!.Title);
        series.GetProperty("ordinal").GetInt32().ShouldBe(sample.Frame.Ordinal!.Value);
        series.GetProperty("planned").GetInt32().ShouldBe(sample.Series.Planned!.Value);
        Texts(series, "convenors").ShouldBe(sample.Series.Convenors);
        Texts(series, "partners").ShouldBe(sample.Series.Partners);
        Texts(series, "funders").ShouldBe(sample.Series.Funders);
        series.GetProperty("project").GetString().ShouldBe(sample.Series.Project);
        Labelled(series).ShouldBe(sample.Series.Lines.Select(line => (Capital(line.Label), line.Text)));
        var consultation = record.GetProperty("consultation");
        (consultation.GetProperty("firstDay").GetString() ?? "").ShouldBe(sample.Frame.FirstDay);
        Texts(consultation, "invited").ShouldBe(sample.Frame.Invited);
        Labelled(consultation).ShouldBe(sample.Frame.Lines.Select(line => (Capital(line.Label), line.Text)));
        record.GetProperty("agenda").EnumerateArray().Select(item => (item.GetProperty("kind").GetString()!, item.GetProperty("title").GetString()!, Numbers(item)))
            .ShouldBe(sample.Agenda.Select((item, index) => (item.Kind.Id, item.Title, string.Join(' ', lines.Where(line => line.Item == index + 1).Select(line => line.Number)))), ignoreOrder: true);

        var contributions = record.GetProperty("contributions").EnumerateArray().ToList();
        contributions.Count.ShouldBe(lines.Count);
        foreach (var line in lines)
        {
            var one = contributions.Single(contribution => contribution.GetProperty("number").GetInt32() == line.Number);
            one.GetProperty("text").GetString().ShouldBe(line.Text);
            one.GetProperty("kind").GetString().ShouldBe(line.Kind.Id);
            one.GetProperty("quote").GetBoolean().ShouldBe(line.IsQuote);
            (one.GetProperty("language").GetString() ?? "").ShouldBe(line.Language);
            one.GetProperty("saidBy").GetString().ShouldBe(line.Said);
            Texts(one, "themes").ShouldBe(line.Themes);
            Texts(one, "topics").ShouldBe(line.Topics.Except(line.Themes), ignoreOrder: true);
            Texts(one, "alsoConcerns").ShouldBe(line.AlsoConcerns);
            var about = one.GetProperty("about");
            Texts(about, "jurisdictions").ShouldBe(line.About.Places);
            Texts(about, "regions").ShouldBe(line.About.Regions);
            about.GetProperty("crossBorder").GetBoolean().ShouldBe(line.About.CrossBorder);
            about.GetProperty("wholeMeeting").GetBoolean().ShouldBe(line.About.WholeMeeting);
            one.GetProperty("item").ToString().ShouldBe($"{line.Item}");
            var evidence = one.GetProperty("evidence");
            (evidence.ValueKind == JsonValueKind.Null).ShouldBe(line.Evidence.IsNone);
            if (!line.Evidence.IsNone)
                (evidence.GetProperty("figure").GetString(), evidence.GetProperty("sourceGiven").GetBoolean()).ShouldBe((line.Evidence.Figure, line.Evidence.Source.Length > 0));
        }
    }

    /// <summary>Inputs in the words of a summary card: a number and the text, and below it what is to be said beside it.</summary>
    private static IEnumerable<ShownLine> Shown(string words)
    {
        var lines = words.Split('\n');
        for (var at = 0; at + 1 < lines.Length; at++)
        {
            var (mark, text) = lines[at].Split(" – ", 2) is [var before, var after] ? (before, after) : ("", "");
            if (text.Length > 0 && mark.Length > 0 && char.IsAsciiDigit(mark[^1]) && lines[at + 1].Length > 0)
                yield return new ShownLine(mark, text, string.Join(" · ", lines[at + 1].Split(" · ").Order(StringComparer.Ordinal)));
        }
    }

    private static ShownLine AsShown(ExpectedLine line) => Shown(line, line.Notes);

    /// <summary>Under an item's own heading it is not said again which item it is.</summary>
    private static ShownLine WithoutItem(ExpectedLine line) => Shown(line, line.Notes.Where(note => note != $"agenda item {line.Item}"));

    private static ShownLine Shown(ExpectedLine line, IEnumerable<string> notes) =>
        new($"{line.Number}", line.IsQuote ? $"“{line.Text}”" : line.Text, string.Join(" · ", notes.Order(StringComparer.Ordinal)));

    private static IEnumerable<string> PlacesOf(Sample sample, List<ExpectedLine> lines) =>
        sample.Frame.Invited.Concat(lines.SelectMany(line => line.About.Places)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> Texts(JsonElement owner, string name) => owner.GetProperty(name).EnumerateArray().Select(text => text.GetString());

    private static string Numbers(JsonElement item) => string.Join(' ', item.GetProperty("contributions").EnumerateArray().Select(number => number.GetInt32()));

    private static IEnumerable<(string, string)> Labelled(JsonElement owner) =>
        owner.GetProperty("lines").EnumerateArray().Select(line => (line.GetProperty("label").GetString()!, line.GetProperty("text").GetString()!));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed record ShownLine(string Mark, string Text, string Notes);
}
