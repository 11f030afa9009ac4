using System.Net.WebSockets;
using Newtonsoft.Json.Linq;

namespace Bot.Tests.WebChat;

public sealed class StreamTests
{
    [Fact]
    public async Task A_stream_first_brings_what_was_said_and_then_what_is_being_said()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();

        Texts(await GuestClient.NextAsync(socket)).ShouldBe(["join K7Q2MX", "heard: join K7Q2MX"]);
        await guest.SayAsync("hello");
        Texts(await GuestClient.NextAsync(socket)).ShouldBe(["hello", "heard: hello"]);
    }

    [Fact]
    public async Task After_a_drop_the_stream_goes_on_behind_the_watermark()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        string watermark;
        using (var socket = await guest.OpenAsync())
        {
            watermark = (string)(await GuestClient.NextAsync(socket))!["watermark"]!;
            socket.Abort();
        }

        await guest.SayAsync("said while away");
        using var again = await guest.OpenAsync(watermark);
        Texts(await GuestClient.NextAsync(again)).ShouldBe(["said while away", "heard: said while away"]);
    }

    [Fact]
    public async Task A_long_absence_is_caught_up_with_completely_and_in_order()
    {
        await using var host = await GuestHost.StartAsync(settings => settings["GuestChat:PostsAtOnce"] = "1000");
        var guest = await host.EnterAsync();
        for (var i = 0; i < 150; i++)
            await guest.SayAsync($"{i}");

        using var socket = await guest.OpenAsync();
        List<string?> texts = [];
        while (texts.Count < 302)
            texts.AddRange(Texts(await GuestClient.NextAsync(socket)));

        texts.Where((_, i) => i % 2 == 0).Skip(1).ShouldBe(Enumerable.Range(0, 150).Select(i => (string?)$"{i}"));
    }

    [Fact]
    public async Task Empty_frames_keep_a_stream_alive()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();
        await GuestClient.NextAsync(socket);

        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await guest.SayAsync("still there");

        Texts(await GuestClient.NextAsync(socket)).ShouldBe(["still there", "heard: still there"]);
    }

    [Fact]
    public async Task A_stream_ends_at_the_next_sign_of_life_of_somebody_who_was_shown_out()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();
        await GuestClient.NextAsync(socket);

        host.Door.ShowOut(guest.ConversationId);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        (await GuestClient.NextAsync(socket)).ShouldBeNull();
    }

    [Fact]
    public async Task That_the_bot_is_typing_is_shown_but_not_kept()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        using var socket = await guest.OpenAsync();
        await GuestClient.NextAsync(socket);

        await guest.SayAsync("type");

        List<string?> types = [];
        while (types.Count < 3)
            types.AddRange((await GuestClient.NextAsync(socket))!["activities"]!.Select(activity => (string?)activity["type"]));
        types.ShouldContain("typing");
        (await guest.PollAsync())["activities"]!.Select(activity => (string?)activity["type"]).ShouldAllBe(type => type == "message");
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Another_sites_page_cannot_open_a_stream(string origin)
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();

        await Should.ThrowAsync<WebSocketException>(() => guest.OpenAsync(origin: origin));
    }

    [Fact]
    public async Task The_bots_own_page_and_the_one_at_its_public_address_can_open_a_stream()
    {
        await using var host = await GuestHost.StartAsync(settings => settings["PublicUrl"] = "https://bot.example/");
        var guest = await host.EnterAsync();

        using var own = await guest.OpenAsync(origin: host.Address.GetLeftPart(UriPartial.Authority));
        using var known = await guest.OpenAsync(origin: "https://bot.example");
        own.State.ShouldBe(WebSocketState.Open);
        known.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task The_oldest_of_too_many_streams_gives_way()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        List<ClientWebSocket> sockets = [];
        for (var i = 0; i < 9; i++)
            sockets.Add(await guest.OpenAsync());

        await GuestClient.NextAsync(sockets[0]);
        (await GuestClient.NextAsync(sockets[0])).ShouldBeNull();
        Texts(await GuestClient.NextAsync(sockets[8])).Count.ShouldBe(2);
        sockets.ForEach(socket => socket.Dispose());
    }

    private static List<string?> Texts(JObject? set) => [.. set!["activities"]!.Select(activity => (string?)activity["text"])];
}
