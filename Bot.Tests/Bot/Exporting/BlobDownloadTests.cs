using System.Net;
using Azure.Storage.Blobs;
using Bot.Tests.BadInput;
using Bot.Tests.Storage.Blobs;
using Consultations.Exporting;

namespace Bot.Tests.Exporting;

/// <summary>The whole bot, with its exports in a blob store.</summary>
[Collection(nameof(Azurite))]
public sealed class BlobDownloadTests(Azurite azurite)
{
    private readonly string container = azurite.NewContainer();

    [Fact]
    public async Task The_bot_hands_the_file_out_itself_and_a_withdrawn_text_is_gone_at_once()
    {
        await using var bot = await RunningBot.StartAsync(Store());
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha");
        await asha.SayAsync("challenge the homes are full");
        var (path, file) = await ExportAsync(bot, organiser);
        using var browser = bot.NewBrowser();

        using (var answer = await browser.GetAsync(path))
        {
            (await answer.Content.ReadAsStringAsync()).ShouldContain("the homes are full");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/markdown");
            answer.Content.Headers.ContentDisposition!.FileName.ShouldEndWith(".md");
        }

        await asha.SayAsync("withdraw 1");
        using (var answer = await browser.GetAsync(path))
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Container.GetBlobClient(file).ExistsAsync()).Value.ShouldBeTrue();
        await bot.TidyAsync();
        (await Container.GetBlobClient(file).ExistsAsync()).Value.ShouldBeFalse();
        await bot.IsWellAsync();
    }

    [Fact]
    public async Task Where_it_is_set_the_link_leads_on_to_the_store_which_forgets_the_file_as_well()
    {
        await using var bot = await RunningBot.StartAsync([.. Store(), "--Exports:Blob:DirectDownload=true"]);
        bot.Clock.Advance(TimeProvider.System.GetUtcNow() - bot.Clock.GetUtcNow());
        var (organiser, code) = await bot.ConsultationAsync();
        var asha = await bot.DelegateAsync(code, "Asha");
        await asha.SayAsync("challenge the homes are full");
        var (path, _) = await ExportAsync(bot, organiser);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = bot.Address };

        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var link = answer.Headers.Location!;
        (await browser.GetStringAsync(link)).ShouldContain("the homes are full");
        bot.Log.Lines.ShouldNotContain(line => line.Contains("sig=", StringComparison.Ordinal));

        await asha.SayAsync("withdraw 1");
        await bot.TidyAsync();
        using var gone = await browser.GetAsync(link);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private BlobContainerClient Container => new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(container);

    private static async Task<(string Path, string File)> ExportAsync(RunningBot bot, ChatGuest organiser)
    {
        var said = (await organiser.SayAsync("export md")).Text;
        return (
            "download/" + said.Split("https://bot.example/download/")[1].Split((char[]?)null)[0],
            await bot.ReadAsync(books => books.All<Export>().Single().File));
    }

    private string[] Store() => [$"--Exports:Blob:ConnectionString={azurite.ConnectionString}", $"--Exports:Blob:Container={container}"];
}
