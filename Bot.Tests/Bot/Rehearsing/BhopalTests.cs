namespace Bot.Tests.Rehearsing;

public sealed class BhopalTests : IDisposable
{
    private readonly Stage stage = new();

    public void Dispose() => stage.Dispose();

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
        stage.Said.ShouldContain("Organiser: frame approach: rights-based and victim-centred");
        Directory.GetFiles(folder, "countering-*.json").ShouldHaveSingleItem();
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
}
