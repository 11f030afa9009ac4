using System.Net;
using System.Net.Sockets;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Consultations.Exporting;
using Microsoft.Extensions.Logging.Abstractions;
using Storage.Blobs;

namespace Bot.Tests.Storage.Blobs;

[Collection(nameof(Azurite))]
public sealed class BlobShelfTests : ExportShelfContract, IDisposable
{
    private readonly Azurite azurite;
    private readonly StoreLine line = new();
    private readonly FixedClock clock = new() { Now = TimeProvider.System.GetUtcNow() };
    private readonly string container;
    private TimeSpan patience = TimeSpan.FromSeconds(20);

    public BlobShelfTests(Azurite azurite)
    {
        this.azurite = azurite;
        container = azurite.NewContainer();
        Shelf = At(azurite.ConnectionString);
    }

    protected override IExportShelf Shelf { get; }

    private BlobContainerClient Container => new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(container);

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task The_container_is_made_on_first_use_and_nobody_reads_it_without_a_key()
    {
        (await Container.ExistsAsync()).Value.ShouldBeFalse();

        await PutAsync("record.md", "x");

        (await Container.GetPropertiesAsync()).Value.PublicAccess.ShouldBe(PublicAccessType.None);
        using var anybody = new HttpClient();
        using var answer = await anybody.GetAsync(Container.GetBlobClient("record.md").Uri);
        answer.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_is_gone_meanwhile_is_made_anew()
    {
        await PutAsync("record.md", "x");
        await Container.DeleteAsync();

        await Should.ThrowAsync<ExportShelfException>(() => PutAsync("record.md", "x"));
        await PutAsync("record.md", "x");

        (await ReadAsync("record.md")).ShouldBe("x");
    }

    [Theory]
    [InlineData(PublicAccessType.Blob)]
    [InlineData(PublicAccessType.BlobContainer)]
    public async Task Nothing_is_put_where_the_world_may_read_it(PublicAccessType access)
    {
        await Container.CreateAsync(access);

        await Should.ThrowAsync<ExportShelfException>(() => PutAsync("record.md", "x"));

        Names().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("record.md", "attachment; filename=\"record.md\"; filename*=utf-8''record.md")]
    [InlineData("a \"quoted\" 100%.md", "attachment; filename=\"a _quoted_ 100_.md\"; filename*=utf-8''a%20%22quoted%22%20100%25.md")]
    [InlineData("अभिलेख.md", "attachment; filename=\"______.md\"; filename*=utf-8''%E0%A4%85%E0%A4%AD%E0%A4%BF%E0%A4%B2%E0%A5%87%E0%A4%96.md")]
    [InlineData("../a\r\nSet-Cookie: b\u0085\\c.md", "attachment; filename=\"..aSet-Cookie: bc.md\"; filename*=utf-8''..aSet-Cookie%3A%20bc.md")]
    [InlineData("half ¤.md", "attachment; filename=\"half _.md\"; filename*=utf-8''half%20%EF%BF%BD.md")]
    // ¤ stands for half of a pair of surrogates, which no attribute can hold.
    public async Task Type_and_name_stand_with_the_file(string saveAs, string disposition)
    {
        await Shelf.PutAsync(new ExportFile("record.md", saveAs.Replace('¤', '\ud800'), "text/markdown; charset=utf-8"), (_, _) => Task.CompletedTask, default);

        var kept = (await Container.GetBlobClient("record.md").GetPropertiesAsync()).Value;
        (kept.ContentType, kept.ContentDisposition, kept.CacheControl).ShouldBe(("text/markdown; charset=utf-8", disposition, "no-store"));
    }

    [Fact]
    public async Task A_long_file_is_sent_while_it_is_written_and_never_more_of_it_than_one_block()
    {
        var sent = new List<int>();
        await Shelf.PutAsync(Called("record.csv"), async (to, cancel) =>
        {
            for (var i = 0; i < 8; i++)
            {
                await to.WriteAsync(new byte[2 * Megabyte], cancel);
                sent.Add(Blocks().Count);
            }
        }, default);

        sent.ShouldBe([0, 1, 1, 2, 2, 3, 3, 4]);
        Blocks().ShouldAllBe(block => block.Length == 4 * Megabyte);
    }

    [Fact]
    public async Task A_line_that_breaks_is_tried_again_and_the_file_is_whole()
    {
        (line.Lost["PUT block"], line.Lost["PUT blocklist"]) = (2, 1);

        var shelved = await Shelf.PutAsync(Called("record.csv"), async (to, cancel) =>
        {
            await to.WriteAsync(new byte[5 * Megabyte], cancel);
            to.Write(new byte[5 * Megabyte]);
        }, default);

        (Blocks().Count, shelved.Length).ShouldBe((3 + 2, 10L * Megabyte));
        (await ReadAsync("record.csv"))!.Length.ShouldBe(10 * Megabyte);
    }

    [Fact]
    public async Task A_store_that_is_away_is_told()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = $"http://{closed.LocalEndpoint}";
        closed.Stop();

        await IsToldAsync(At(azurite.StoreAt(address)));
    }

    [Fact]
    public async Task One_that_never_answers_is_not_waited_for()
    {
        patience = TimeSpan.FromMilliseconds(20);
        line.IsSilent = true;

        await IsToldAsync(At(azurite.ConnectionString));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InsufficientStorage)]
    public async Task One_that_takes_nothing_is_told(HttpStatusCode status)
    {
        line.Answer = status;

        await IsToldAsync(Shelf);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_full_in_the_middle_keeps_no_half_file(bool isAsync)
    {
        await PutAsync("record.csv", "whole");

        await Should.ThrowAsync<ExportShelfException>(() => Shelf.PutAsync(Called("record.csv"), async (to, cancel) =>
        {
            await to.WriteAsync(new byte[5 * Megabyte], cancel);
            line.Answer = HttpStatusCode.InsufficientStorage;
            if (isAsync)
                await to.WriteAsync(new byte[5 * Megabyte], cancel);
            else
                to.Write(new byte[5 * Megabyte]);
        }, default));

        line.Answer = null;
        (await ReadAsync("record.csv")).ShouldBe("whole");
    }

    [Fact]
    public async Task A_link_opens_its_file_and_nothing_else_as_long_as_it_lives()
    {
        await PutAsync("record.md", "mine");
        await PutAsync("other.md", "not mine");
        var direct = At(azurite.ConnectionString, isDirect: true);
        var link = (await direct.LinkAsync("record.md", TimeSpan.FromMinutes(30), default))!;
        var other = new UriBuilder(Container.GetBlobClient("other.md").Uri) { Query = link.Query }.Uri;
        using var browser = new HttpClient();

        (await browser.GetStringAsync(link)).ShouldBe("mine");
        await RefusesAsync(browser, HttpMethod.Get, other);
        await RefusesAsync(browser, HttpMethod.Delete, link);
        await RefusesAsync(browser, HttpMethod.Put, link);
        await RefusesAsync(browser, HttpMethod.Get, new UriBuilder(Container.Uri) { Query = $"{link.Query[1..]}&restype=container&comp=list" }.Uri);

        clock.Now -= TimeSpan.FromMinutes(3);
        await RefusesAsync(browser, HttpMethod.Get, (await direct.LinkAsync("record.md", TimeSpan.FromMinutes(30), default))!);
        (await Container.GetBlobClient("record.md").ExistsAsync()).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_lives_no_longer_than_it_is_to()
    {
        var direct = At(azurite.ConnectionString, isDirect: true);

        (await direct.LinkAsync("record.md", TimeSpan.FromSeconds(30), default))!.Query.ShouldContain($"se={Uri.EscapeDataString($"{clock.Now.AddSeconds(30):yyyy-MM-ddTHH:mm:ssZ}")}");
        (await direct.LinkAsync("record.md", TimeSpan.FromMinutes(30), default))!.Query.ShouldContain($"se={Uri.EscapeDataString($"{clock.Now.AddMinutes(2):yyyy-MM-ddTHH:mm:ssZ}")}");
        (await direct.LinkAsync("record.md", TimeSpan.Zero, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_links_are_not_asked_for_there_are_none()
    {
        await PutAsync("record.md", "x");

        (await Shelf.LinkAsync("record.md", TimeSpan.FromMinutes(30), default)).ShouldBeNull();
        await Should.ThrowAsync<ArgumentException>(() => At(azurite.ConnectionString, isDirect: true).LinkAsync("../record.md", TimeSpan.FromMinutes(30), default));
    }

    protected override IEnumerable<string> Names() => Container.Exists().Value ? Container.GetBlobs().Select(blob => blob.Name) : [];

    private static async Task IsToldAsync(IExportShelf shelf)
    {
        await Should.ThrowAsync<ExportShelfException>(() => shelf.PutAsync(Called("record.md"), (to, cancel) => to.WriteAsync(new byte[9 * Megabyte], cancel).AsTask(), default));
        await Should.ThrowAsync<ExportShelfException>(() => shelf.OpenAsync("record.md", default));
        await Should.ThrowAsync<ExportShelfException>(() => shelf.DeleteAsync("record.md", default));
    }

    private static async Task RefusesAsync(HttpClient browser, HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var answer = await browser.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private List<(string What, long Length)> Blocks() => [.. line.Sent.Where(one => one.What == "PUT block")];

    /// <summary>A shelf that is as impatient as a test may be.</summary>
    private BlobShelf At(string connection, bool isDirect = false)
    {
        var options = new BlobStoreOptions { ConnectionString = connection, Container = container, DirectDownload = isDirect };
        return new BlobShelf(
            BlobStore.Open(options, how =>
            {
                how.Transport = new HttpClientTransport(new HttpClient(line, disposeHandler: false));
                (how.Retry.Delay, how.Retry.MaxDelay, how.Retry.NetworkTimeout) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1), patience);
            }),
            options,
            clock,
            NullLogger<BlobShelf>.Instance);
    }
}
