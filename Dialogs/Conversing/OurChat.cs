using Cards.Conversing;
using Dialogs.Turns;
using Microsoft.Bot.Connector;

namespace Dialogs.Conversing;

/// <summary>The way from a group or channel to the bot's own chat with whoever spoke.</summary>
internal static class OurChat
{
    /// <param name="turn">The turn.</param>
    /// <param name="window">The line that a window can be opened with instead; null where there is none.</param>
    /// <param name="sentences">Why, and what to do.</param>
    public static Task ShowAsync(Turn turn, string? window, params IEnumerable<string> sentences) =>
        turn.ShowAsync(OurChatCard.Of(sentences, Link(turn), turn.Context.Activity.ChannelId == Channels.Msteams && turn.Setting == Setting.Company ? window : null));

    /// <summary>As Teams documents it: a chat is opened by whom it is with.</summary>
    private static Uri? Link(Turn turn) =>
        turn.Context.Activity is { ChannelId: Channels.Msteams, Recipient.Id: { Length: > 0 } bot } ? new Uri($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}") : null;
}
