using System.Net.Http.Json;

namespace Bot.Tests.WebChat;

/// <summary>A browser is answered in its own language, or in the one that its address asks for.</summary>
public sealed class LanguageTests
{
    private const string Hindi = "अपनी परामर्श बैठक में शामिल हों", English = "Join your consultation";

    [Theory]
    [InlineData("", "hi-IN,hi;q=0.9,en;q=0.8", "hi")]
    [InlineData("", "hi", "hi")]
    [InlineData("", "ta-IN, hi;q=0.5, en;q=0.4", "hi")]
    [InlineData("", "en-GB, hi;q=0.5", "en")]
    [InlineData("", "hi;q=0, en;q=0.1", "en")]
    [InlineData("", "hi;q=0.2, en;q=0.7", "en")]
    [InlineData("", "fr, ta", "en")]
    [InlineData("", "hi;;q=,,%%", "en")]
    [InlineData("", null, "en")]
    [InlineData("?lang=hi", "en-IN", "hi")]
    [InlineData("?lang=en", "hi-IN", "en")]
    [InlineData("?lang=fr", "hi-IN", "hi")]
    [InlineData("?lang=fr", null, "en")]
    [InlineData("?lang=hi&lang=en", null, "en")]
    public async Task The_page_speaks_it(string query, string? accepted, string language)
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await SendAsync(host, HttpMethod.Get, query, accepted);
        var page = await answer.Content.ReadAsStringAsync();

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain(language == "hi" ? Hindi : English);
        page.ShouldNotContain(language == "hi" ? English : Hindi);
        page.ShouldNotContain("{{");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding", "Accept-Language"]);
    }

    [Theory]
    [InlineData("en", "<a href=\"?lang=hi\" lang=\"hi\" hreflang=\"hi\">हिन्दी</a>")]
    [InlineData("hi", "<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>")]
    public async Task The_page_leads_to_the_other_language(string language, string link)
    {
        await using var host = await GuestHost.StartAsync();

        (await host.Http.GetStringAsync($"?lang={language}")).ShouldContain(link);
    }

    [Fact]
    public async Task The_door_and_the_line_refuse_in_it()
    {
        await using var host = await GuestHost.StartAsync();
        using var atTheDoor = await SendAsync(host, HttpMethod.Post, "guest/enter", "hi-IN", JsonContent.Create(new { nothing = 1 }));
        using var onTheLine = await SendAsync(host, HttpMethod.Post, "directline/tokens/refresh", "hi-IN");

        ((string?)(await GuestClient.ReadAsync(atTheDoor))["message"]).ShouldBe("यह पढ़ा नहीं जा सका। कृपया कोड फिर लिखें।");
        ((string?)(await GuestClient.ReadAsync(onTheLine))["message"]).ShouldBe("पहले कोड से शामिल हों।");
    }

    [Fact]
    public async Task The_first_thing_that_is_said_for_somebody_is_said_in_the_language_of_their_page()
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await host.Http.PostAsJsonAsync("guest/enter", new { code = "K7Q2MX", locale = "hi" });

        answer.EnsureSuccessStatusCode();
        host.Bot.Heard.ShouldHaveSingleItem().Locale.ShouldBe("hi");
    }

    private static async Task<HttpResponseMessage> SendAsync(GuestHost host, HttpMethod method, string address, string? accepted, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        return await host.Http.SendAsync(request);
    }
}
