using Bot.Rehearsing;
using Consultations.Words;

namespace Bot.Tests.Rehearsing;

public sealed class BhopalTests : IDisposable
{
    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task Every_line_of_the_Bhopal_file_stands_in_the_summary_cards_and_in_the_record()
    {
        (await stage.PlayAsync(Stage.Bhopal)).ShouldBe(0, stage.Said);

        var sample = SampleReader.ReadFile(Stage.Bhopal);
        sample.Lines.Count.ShouldBe(9);
        await using var afterwards = await stage.OpenAsync(Stage.Bhopal);
        var byKind = await SummariesAsync(afterwards, ContributionKind.All.Select(kind => kind.Words[0]));
        var byTheme = await SummariesAsync(afterwards, Theme.All.Select(theme => theme.Id));
        var byPlace = await SummariesAsync(afterwards, ["IN-MP", "IN-MH"]);
        var record = stage.RecordOf(Stage.Bhopal);
        foreach (var line in sample.Lines)
        {
            Holding(byKind, line.Text).ShouldBe([line.Kind.Words[0]]);
            Holding(byTheme, line.Text).ShouldBe(line.Themes, ignoreOrder: true);
            Holding(byPlace, line.Text).ShouldBeEmpty();
            RecordReader.WhereStands(record, line.Text).ShouldBe(
                line.Themes.Select(theme => $"{Capital(theme)} / {Capital(line.Kind.Plural)}"), ignoreOrder: true);
        }

        (await afterwards.SummaryAsync("statements")).ShouldContain("“Organised crime needs organised responses.”");
        (await afterwards.ContributionsAsync()).ShouldAllBe(one => one.About.IsNothing);
    }

    [Fact]
    public async Task A_rehearsal_leaves_what_can_be_looked_at_and_a_link_that_opens_the_chat()
    {
        (await stage.PlayAsync(Stage.Bhopal)).ShouldBe(0, stage.Said);

        var folder = stage.FolderOf(Stage.Bhopal);
        File.ReadAllText(Path.Combine(folder, "summary.txt")).ShouldContain("9 inputs.");
        stage.Said.ShouldContain("9 inputs.");
        stage.Said.ShouldContain("9/9  Facilitator: for participants: statement “Organised crime needs organised responses.” #partnership");
        stage.Said.ShouldContain("Statement 9");
        stage.Said.ShouldContain(Path.Combine(folder, "data"));
        stage.Said.ShouldContain("Not played yet: series, consultation.ordinal, consultation.approach, consultation.groupsForeseenInSeries.");
        var organiser = stage.BookmarkOf(Stage.Bhopal)!.SeatOf("organiser");
        stage.Said.ShouldContain($"http://localhost:3978/#k={organiser.Key}");

        await using var afterwards = await stage.OpenAsync(Stage.Bhopal);
        (await afterwards.ComeBackAsync()).ShouldContain("Countering Trafficking in Persons");
        (await afterwards.DelegatesAsync()).Select(one => (one.Name, one.Jurisdiction)).ShouldBe(
            [("Meera Deshpande", "IN-MP"), ("Sanjay Kulkarni", "IN-MH"), ("Farida Khan", "IN-MP"), ("Thomas Varghese", null)]);
    }

    [Fact]
    public async Task Only_its_owner_can_read_where_the_rehearsal_is()
    {
        (await stage.PlayAsync(stage.Write("small.json", """{ "consultation": { "title": "A small one" } }"""))).ShouldBe(0, stage.Said);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(stage.FolderOf("small.json"), "place.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task<Dictionary<string, string>> SummariesAsync(Afterwards afterwards, IEnumerable<string> of)
    {
        var summaries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in of)
            summaries.Add(one, await afterwards.SummaryAsync(one));
        return summaries;
    }

    private static IEnumerable<string> Holding(Dictionary<string, string> summaries, string text) =>
        summaries.Where(pair => pair.Value.Contains(text, StringComparison.Ordinal)).Select(pair => pair.Key);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
