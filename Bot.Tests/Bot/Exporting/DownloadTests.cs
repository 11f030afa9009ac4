using System.Net;
using Bot.Tests.BadInput;

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
}
