using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Bot.Tests.WebChat;

public sealed class EntryTests
{
    [Fact]
    public async Task Whoever_knows_the_code_comes_in_and_the_first_thing_is_said_for_them()
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await host.Http.PostAsJsonAsync("guest/enter", new { code = "K7Q2MX", locale = "en-IN" });
        var entry = await GuestClient.ReadAsync(answer);

        ((string?)entry["conversationId"]).ShouldBe("c1");
        ((string?)entry["userId"]).ShouldBe("u1");
        ((string?)entry["title"]).ShouldBe("Bhopal");
        ((int?)entry["expiresIn"]).ShouldBe(3600);
        host.Bot.Heard.ShouldHaveSingleItem().Text.ShouldBe("join K7Q2MX");
        var asked = host.Door.Asked.ShouldHaveSingleItem();
        asked.Locale.ShouldBe("en-IN");
        asked.Address.ShouldBe(IPAddress.Loopback);
        asked.Connection.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_personal_key_comes_in_without_a_word()
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await host.Http.PostAsJsonAsync("guest/enter", new { key = "own-place" });

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Heard.ShouldHaveSingleItem().Name.ShouldBe("welcome");
        host.Transcript.Kept.ShouldHaveSingleItem().ShouldHaveSingleItem().Json.ShouldContain("heard: welcome");
    }

    [Fact]
    public async Task Whoever_is_turned_away_is_told_why_and_when_to_try_again()
    {
        await using var host = await GuestHost.StartAsync();
        using var wrong = await host.Http.PostAsJsonAsync("guest/enter", new { code = "WRONG" });
        using var tooOften = await host.Http.PostAsJsonAsync("guest/enter", new { code = "TOOMANY" });

        wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ((string?)(await GuestClient.ReadAsync(wrong))["message"]).ShouldBe("No consultation has that code.");
        tooOften.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        tooOften.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"code":17}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"code":["K7Q2MX"]}""", HttpStatusCode.BadRequest)]
    [InlineData("LONG", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_entry_is_refused_with_a_sentence_and_the_door_not_bothered(string body, HttpStatusCode expected)
    {
        await using var host = await GuestHost.StartAsync();
        var content = body == "LONG" ? $$"""{"code":"{{new string('x', 5000)}}"}""" : body;
        using var answer = await host.Http.PostAsync("guest/enter", new StringContent(content, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(expected);
        ((string?)(await GuestClient.ReadAsync(answer))["message"]).ShouldNotBeNullOrEmpty();
        host.Door.Asked.ShouldBeEmpty();
    }
}
