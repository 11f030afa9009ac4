using System.Net;
using System.Net.WebSockets;
using Bot.WebChat;

namespace Bot.Tests.WebChat;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_works_until_it_expires()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(59));
        (await StatusAsync(guest)).ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await StatusAsync(guest)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_valid_token_is_exchanged_for_one_that_lasts_longer()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(50));
        var renewed = await GuestClient.ReadAsync(await guest.SendAsync(HttpMethod.Post, "directline/tokens/refresh"));
        host.Clock.Advance(TimeSpan.FromMinutes(50));

        (await StatusAsync(guest, (string)renewed["token"]!)).ShouldBe(HttpStatusCode.OK);
        (await guest.SendAsync(HttpMethod.Post, "directline/tokens/refresh")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_that_was_changed_in_any_place_is_refused()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();

        for (var at = 0; at < guest.Token.Length; at += 9)
        {
            var forged = guest.Token.Remove(at, 1).Insert(at, guest.Token[at] == 'A' ? "Q" : "A");
            (await StatusAsync(guest, forged)).ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_token_of_another_conversation_is_refused()
    {
        await using var host = await GuestHost.StartAsync();
        var one = await host.EnterAsync();
        var other = await host.EnterAsync();

        (await StatusAsync(one, other.Token)).ShouldBe(HttpStatusCode.Forbidden);
        (await one.SendAsync(HttpMethod.Get, $"directline/conversations/{other.ConversationId}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered_but_a_sentence()
    {
        await using var host = await GuestHost.StartAsync();
        using var answer = await host.Http.GetAsync("directline/conversations/c1/activities");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ((string?)(await GuestClient.ReadAsync(answer))["error"]!["message"]).ShouldBe(global::Bot.Sentences.ChatTokenMissing);
    }

    [Fact]
    public async Task Tokens_outlive_a_restart_that_finds_the_same_keys()
    {
        var keys = Directory.CreateTempSubdirectory("guest-keys");
        string token;
        await using (var before = await GuestHost.StartAsync(keys: keys))
            token = before.Service<GuestTokens>().Issue(new Guest("c1", "u1"));

        await using var after = await GuestHost.StartAsync(keys: keys);
        after.Service<GuestTokens>().Read(token).ShouldBe(new Guest("c1", "u1"));

        await using var stranger = await GuestHost.StartAsync();
        stranger.Service<GuestTokens>().Read(token).ShouldBeNull();
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Whoever_was_shown_out_has_a_token_that_is_worth_nothing()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        host.Door.ShowOut(guest.ConversationId);

        (await StatusAsync(guest)).ShouldBe(HttpStatusCode.Forbidden);
        (await guest.SayAsync("still here")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await guest.SendAsync(HttpMethod.Post, "directline/tokens/refresh")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_token_in_a_streams_address_opens_that_stream_for_two_minutes_and_nothing_else()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var address = await guest.StreamAsync();
        var token = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)["t"].ToString();

        (await StatusAsync(guest, token)).ShouldBe(HttpStatusCode.Forbidden);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        using var late = new ClientWebSocket();
        await Should.ThrowAsync<WebSocketException>(() => late.ConnectAsync(address, CancellationToken.None));
    }

    [Fact]
    public async Task The_token_of_a_chat_does_not_open_its_stream()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var address = new UriBuilder(await guest.StreamAsync()) { Query = $"t={Uri.EscapeDataString(guest.Token)}" }.Uri;

        using var socket = new ClientWebSocket();
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(address, CancellationToken.None));
    }

    private static async Task<HttpStatusCode> StatusAsync(GuestClient guest, string? token = null)
    {
        using var answer = await guest.SendAsync(HttpMethod.Get, guest.Activities, otherToken: token);
        return answer.StatusCode;
    }
}
