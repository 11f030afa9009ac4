using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public static class Channel
{
    private const int LongestTitle = 20;

    /// <summary>Whether the channel shows so many suggested actions.</summary>
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    /// <summary>Whether the channel shows so many buttons on a card.</summary>
    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Channels.Facebook => buttonCnt <= 3,
        Channels.Msteams => buttonCnt <= 50,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        _ => false,
    };

    /// <summary>The longest title that fits a button of the channel.</summary>
    public static int MaxActionTitleLength(string channelId) => LongestTitle;

    internal static bool SupportsSuggestedActions(string channelId, int buttonCnt, string conversationType) => channelId switch
    {
        Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
        Channels.Facebook => buttonCnt <= 10,
        Channels.Slack or Channels.Telegram or Channels.Emulator or Channels.Directline or Channels.Webchat => buttonCnt <= 100,
        _ => false,
    };
}
