using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Newtonsoft.Json.Linq;

namespace Bot.Teams;

/// <summary>On a card that several people see, a button whose answer is for whoever presses it opens a window of their own.</summary>
internal static class SharedCards
{
    public static void Watch(ITurnContext context, Vocabulary vocabulary)
    {
        if (context.Activity.ChannelId != Channels.Msteams)
            return;
        context.OnSendActivities((_, activities, next) =>
        {
            foreach (var card in activities.SelectMany(activity => activity.Attachments ?? []).Select(attachment => attachment.Content).OfType<JObject>())
                OpenWindows(card, vocabulary);
            return next();
        });
    }

    private static void OpenWindows(JObject card, Vocabulary vocabulary)
    {
        foreach (var data in card.SelectTokens("$..[?(@.type == 'Action.Submit')].data").OfType<JObject>().ToList())
        {
            if ((string?)data["line"] is { } line && vocabulary.Find(line) is { Verb.InCompany: not InCompany.Openly })
                data["msteams"] = new JObject { ["type"] = Settings.OpensWindow };
        }
    }
}
