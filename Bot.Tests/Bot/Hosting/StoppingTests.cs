using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Benchmarks;
using Consultations.Organising;

namespace Bot.Tests.Hosting;

/// <summary>The bot is told to stop, as the system tells it, in the middle of something.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task A_turn_that_has_begun_is_answered_and_stored_and_then_the_bot_ends_well()
    {
        using var bot = await RunningBot.StartAsync();
        var seat = (await Hall.FillAsync(bot, delegates: 1))[0];
        var body = seat.Says(1);
        using var idle = await Line.OpenAsync(bot.Port);
        await idle.SendAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        (await idle.HearUntilAsync("\r\n0\r\n\r\n")).ShouldStartWith("HTTP/1.1 200");
        using var turn = await Line.OpenAsync(bot.Port);
        await turn.SendAsync([.. seat.Head]);
        await turn.SendAsync(string.Create(CultureInfo.InvariantCulture, $"{body.Length}\r\nExpect: 100-continue\r\n\r\n"));
        (await turn.HearAsync()).ShouldStartWith("HTTP/1.1 100");

        bot.Server.Terminate();
        (await idle.HearAsync()).ShouldBeEmpty("The bot has begun to stop, and closes the lines on which nothing happens.");
        await turn.SendAsync(body);

        (await turn.HearAsync()).ShouldStartWith("HTTP/1.1 200");
        (await bot.Server.EndedAsync()).ShouldBe(0);
        File.Exists(Path.Combine(bot.DataFolder, "consultations.db-wal")).ShouldBeFalse("The desk has closed the database.");
        var audit = await Books.AuditAsync(bot.DataFolder, [1]);
        audit.Stored.ShouldBe(1);
        audit.IsClean.ShouldBeTrue(audit.ToString());
    }

    [Fact]
    public async Task An_open_stream_is_closed_with_a_farewell()
    {
        using var bot = await RunningBot.StartAsync();
        await Hall.FillAsync(bot, delegates: 1);
        using var http = Benchmarks.Visitor.ClientOf(bot);
        var code = await Books.ReadAsync(bot.DataFolder, books => books.All<Consultation>().Single().JoinCode);
        using var entered = await http.PostAsJsonAsync("guest/enter", new { code });
        var entry = await entered.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new("Bearer", entry.GetProperty("token").GetString());
        using var started = await http.PostAsync("directline/conversations", content: null);
        var stream = new Uri((await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("streamUrl").GetString()!);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(stream, CancellationToken.None);

        bot.Server.Terminate();

        var frame = await HearEndAsync(socket);
        frame.MessageType.ShouldBe(WebSocketMessageType.Close);
        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        (await bot.Server.EndedAsync()).ShouldBe(0);
    }

    private static async Task<ValueWebSocketReceiveResult> HearEndAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (frame.MessageType == WebSocketMessageType.Close)
                return frame;
        }
    }
}
