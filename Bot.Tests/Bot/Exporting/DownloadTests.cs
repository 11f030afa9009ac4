using System.Net;
using Bot.Tests.BadInput;
using Consultations.Exporting;

namespace Bot.Tests.Exporting;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("hi-IN", "इस लिंक की अवधि समाप्त हो चुकी है")]
    [InlineData("en-IN", "This link has expired")]
    public async Task A_link_that_opens_nothing_says_so_in_the_language_of_the_browser(string accepted, string sentence)
    {
        await using var bot = await RunningBot.StartAsync();
        using var browser = bot.NewBrowser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        using var answer = await browser.GetAsync("download/none");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith(sentence);
    }

    [Fact]
    public async Task A_shelf_that_takes_nothing_now_is_said_and_the_bot_goes_on()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        await File.WriteAllTextAsync(ShelfOf(bot), "in the way");

        (await organiser.SayAsync("export md")).Text.ShouldBe(global::Dialogs.Sentences.ExportNotPut);

        (await bot.ReadAsync(books => books.All<Export>().Count())).ShouldBe(0);
        File.Delete(ShelfOf(bot));
        (await organiser.SayAsync("export md")).Text.ShouldContain("/download/");
    }

    [Fact]
    public async Task A_file_that_cannot_be_fetched_now_can_be_fetched_later_by_the_same_link()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        var link = (await organiser.SayAsync("export md")).Text.Split("https://bot.example/")[1].Split((char[]?)null)[0];
        using var browser = bot.NewBrowser();

        await using (new FileStream(Directory.GetFiles(ShelfOf(bot)).Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var answer = await browser.GetAsync(link);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await answer.Content.ReadAsStringAsync()).ShouldBe(global::Bot.Sentences.DownloadAway);
        }

        (await browser.GetStringAsync(link)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_deleted_on_its_day_is_deleted_in_a_later_round_and_holds_nothing_else_up()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        await organiser.SayAsync("export md");
        var file = Directory.GetFiles(ShelfOf(bot)).Single();
        File.Delete(file);
        Directory.CreateDirectory(file);
        bot.Clock.Advance(Export.LinkLife);

        await bot.TidyAsync();
        (await bot.ReadAsync(books => books.All<Export>().Single().IsOnShelf)).ShouldBeTrue();

        Directory.Delete(file);
        await bot.TidyAsync();
        (await bot.ReadAsync(books => books.All<Export>().Single().IsOnShelf)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_a_crash_left_without_a_record_is_deleted_once_it_is_older_than_a_day()
    {
        await using var bot = await RunningBot.StartAsync();
        var (organiser, _) = await bot.ConsultationAsync();
        await organiser.SayAsync("export md");
        var recorded = Path.GetFileName(Directory.GetFiles(ShelfOf(bot)).Single());
        var (left, cut, young) = (Export.FileOf(Guid.NewGuid(), "docx"), $"{Export.FileOf(Guid.NewGuid(), "xlsx")}.{Guid.NewGuid():N}.part", Export.FileOf(Guid.NewGuid(), "md"));
        foreach (var name in new[] { recorded, left, cut, "somebody-elses.md" })
            Put(name, TimeSpan.FromHours(25));
        Put(young, TimeSpan.FromHours(23));

        await bot.SweepAsync();

        Directory.GetFiles(ShelfOf(bot)).Select(Path.GetFileName).ShouldBe([recorded, young, "somebody-elses.md"], ignoreOrder: true);

        bot.Clock.Advance(TimeSpan.FromHours(2));
        await bot.SweepAsync();
        File.Exists(Path.Combine(ShelfOf(bot), young)).ShouldBeFalse();
        File.Exists(Path.Combine(ShelfOf(bot), recorded)).ShouldBeTrue();

        void Put(string name, TimeSpan ago)
        {
            File.AppendAllText(Path.Combine(ShelfOf(bot), name), "x");
            File.SetLastWriteTimeUtc(Path.Combine(ShelfOf(bot), name), (bot.Clock.GetUtcNow() - ago).UtcDateTime);
        }
    }

    [Fact]
    public async Task A_shelf_that_cannot_be_looked_through_now_holds_nothing_up()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.ConsultationAsync();
        await File.WriteAllTextAsync(ShelfOf(bot), "in the way");

        await bot.SweepAsync();
    }

    private static string ShelfOf(RunningBot bot) => Path.Combine(bot.DataFolder, "exports");
}
