using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.WebChat;

/// <summary>What is taken from an activity that a browser posted. Who speaks, where and when is not for the browser to say.</summary>
public static class PostedActivity
{
    private const int LongestClientId = 128;
    private const int LongestLocale = 35;

    /// <summary>The activity, or the sentence that says what is wrong with it.</summary>
    public static (Activity? Activity, string? Refused) Read(JObject posted)
    {
        var type = Text(posted["type"]);
        if (type is not (ActivityTypes.Message or ActivityTypes.Typing))
            return (null, Sentences.ChatTypeRefused);

        if (posted["attachments"] is JArray { Count: > 0 })
            return (null, Sentences.ChatFilesRefused);

        if (posted["text"] is { Type: not (JTokenType.String or JTokenType.Null) })
            return (null, Sentences.ChatTextRefused);

        var activity = new Activity
        {
            Type = type,
            Text = Text(posted["text"]),
            TextFormat = TextFormatTypes.Plain,
            Value = posted["value"] is { Type: not JTokenType.Null } value ? value : null,
            Locale = Locale(Text(posted["locale"])),
        };
        if (ClientId(posted) is { } clientId)
            activity.ChannelData = new JObject { [Lines.ClientActivityId] = clientId };

        return (activity, null);
    }

    private static string? ClientId(JObject posted) =>
        posted["channelData"] is JObject data && Text(data[Lines.ClientActivityId]) is { Length: > 0 and <= LongestClientId } id ? id : null;

    private static string? Locale(string? locale) =>
        locale is { Length: > 1 and <= LongestLocale } && locale.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? locale : null;

    private static string? Text(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
