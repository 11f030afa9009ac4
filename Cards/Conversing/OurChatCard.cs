using AdaptiveCards;

namespace Cards.Conversing;

/// <summary>For a group or channel: why something is not said there, and the ways to say it to the bot alone.</summary>
public static class OurChatCard
{
    private const int LinkFrame = 200;

    /// <param name="sentences">Why, and what to do.</param>
    /// <param name="chat">Opens the chat with the bot; null where the channel has no such link.</param>
    /// <param name="window">The line of the button that opens a window for whoever presses it; null where it is not for a window.</param>
    public static AdaptiveCard Of(IEnumerable<string> sentences, Uri? chat, string? window)
    {
        var sheet = sentences.Aggregate(new Sheet().Title(Sentences.OurChatTitle), (sheet, sentence) => sheet.Say(sentence));
        if (window is not null)
            sheet.Buttons(Line.Button(Sentences.ButtonWindow, window));
        return chat is null ? sheet.Card() : WithLink(sheet, chat).Card();
    }

    private static Sheet WithLink(Sheet sheet, Uri chat)
    {
        var open = new AdaptiveOpenUrlAction { Title = Sentences.ButtonOurChat, Url = chat };
        return sheet.Element(new AdaptiveActionSet { Actions = { open } }, $"{open.Title}: {chat.OriginalString}", LinkFrame + chat.OriginalString.Length);
    }
}
