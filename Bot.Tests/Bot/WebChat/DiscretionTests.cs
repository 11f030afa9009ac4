using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Tests.WebChat;

public sealed class DiscretionTests
{
    /// <summary>The host's configuration asks for everything, of every provider and of this one by name.</summary>
    [Fact]
    public async Task No_log_at_any_level_holds_a_token_or_a_word_that_was_said()
    {
        await using var host = await GuestHost.StartAsync();
        var guest = await host.EnterAsync();
        var address = await guest.StreamAsync();
        var streamToken = QueryHelpers.ParseQuery(address.Query)["t"].ToString();
        using (var socket = await guest.OpenAsync())
        {
            await GuestClient.NextAsync(socket);
            await guest.SayAsync("the shelter homes are full");
            await guest.SayAsync("throw");
            await guest.PostAsync("""{"type":"message","text":"broken homes""");
            await GuestClient.NextAsync(socket);
        }

        using var refused = await host.Http.GetAsync(new UriBuilder(address) { Scheme = "http", Query = $"t={guest.Token}" }.Uri);

        host.Log.Lines.ShouldContain(line => line.Contains("InvalidOperationException"), "the fault itself is logged");
        host.Log.Lines.Count.ShouldBeGreaterThan(10, "the log is listening");
        var everything = string.Join('\n', host.Log.Lines);
        foreach (var secret in (string[])[guest.Token, Uri.EscapeDataString(guest.Token), streamToken, "t=", "homes", "K7Q2MX", "throw by"])
            everything.ShouldNotContain(secret, Case.Sensitive);
    }
}
