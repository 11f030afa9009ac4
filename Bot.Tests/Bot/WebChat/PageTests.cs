using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Bot.WebChat;

namespace Bot.Tests.WebChat;

public sealed class PageTests
{
    [Fact]
    public async Task The_page_is_complete_and_lets_nothing_in_from_outside()
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await host.Http.GetAsync("");
        var page = await answer.Content.ReadAsStringAsync();

        page.ShouldContain("Join your consultation");
        page.ShouldNotContain("{{");
        page.ShouldContain("lang=\"en\"");
        Regex.Matches(page, "(src|href)=\"(https?:)?//", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).ShouldBeEmpty();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'self'");
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there()
    {
        await using var host = await GuestHost.StartAsync();
        var page = await host.Http.GetStringAsync("");
        var named = Regex.Matches(page, "(?:src|href)=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        named.Count.ShouldBe(4);
        foreach (Match name in named)
            (await host.Http.GetAsync(name.Groups["file"].Value)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_twice()
    {
        await using var host = await GuestHost.StartAsync();
        using var first = await host.Http.GetAsync("guest.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, "guest.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Http.SendAsync(request);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    public async Task Web_Chat_is_sent_as_small_as_the_browser_takes_it(string accepted, string? expected)
    {
        var folder = Directory.CreateTempSubdirectory("web-chat");
        foreach (var name in (string[])["webchat.js", "webchat.js.br", "webchat.js.gz"])
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), name);

        await using var host = await GuestHost.StartAsync(bundle: new Bundles(folder.FullName));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Bundles(folder.FullName).WebChat.Address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await host.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.FirstOrDefault().ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(expected switch { "br" => "webchat.js.br", "gzip" => "webchat.js.gz", _ => "webchat.js" });
        answer.Headers.CacheControl!.Extensions.ShouldContain(new NameValueHeaderValue("immutable"));
        answer.Headers.ETag.ShouldNotBeNull();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_says_what_is_missing_and_the_rest_works()
    {
        var folder = Directory.CreateTempSubdirectory("no-web-chat");
        await using var host = await GuestHost.StartAsync(bundle: new Bundles(folder.FullName));

        (await host.Http.GetStringAsync("")).ShouldContain("data-web-chat=\"\"");
        (await host.Http.GetAsync("webchat.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var guest = await host.EnterAsync();
        (await guest.SayAsync("hello")).StatusCode.ShouldBe(HttpStatusCode.OK);
        folder.Delete();
    }
}
