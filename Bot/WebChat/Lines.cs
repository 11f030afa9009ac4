using System.Globalization;
using Consultations.Conversing;
using Consultations.Screening;
using Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.WebChat;

/// <summary>Makes transcript lines of activities: what clients may read, and no more.</summary>
public static class Lines
{
    public const string ClientActivityId = "clientActivityID";

    public const string BotId = "consultationbot";

    private const int LongestButtonLine = 2000;

    private static readonly JsonSerializer Writer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
    });

    public static ChannelAccount TheBot => new() { Id = BotId, Name = Sentences.BotName, Role = RoleTypes.Bot };

    public static string NewId() => Guid.CreateVersion7().ToString("N");

    /// <summary>What the person said, as it may be kept: redacted, and without what a card carried.</summary>
    public static TranscriptLine Echo(Activity activity, IReadOnlyCollection<string> shows)
    {
        var clientId = ClientId(activity);
        var said = activity.Value is null ? activity.Text : ButtonLine(activity.Value) ?? activity.Text;
        var echo = new Activity
        {
            Type = activity.Type,
            Id = activity.Id,
            Timestamp = activity.Timestamp,
            ChannelId = activity.ChannelId,
            From = activity.From,
            Conversation = activity.Conversation,
            Text = string.IsNullOrEmpty(said) ? null : said.Length > Reception.LongestLine ? LongLine(said) : Screen.Examine(said).Redacted,
            TextFormat = TextFormatTypes.Plain,
        };
        var data = new JObject();
        if (clientId is not null)
            data[ClientActivityId] = clientId;

        // A form that says nothing in words stays out of sight, as it does while it is being sent.
        if (echo.Text is null)
            data["postBack"] = true;

        echo.ChannelData = data;
        return new TranscriptLine(activity.Id, Write(JObject.FromObject(echo, Writer)), shows, clientId);
    }

    /// <summary>That the person did something, and nothing of what it was: it stays out of sight.</summary>
    public static TranscriptLine Unspoken(Activity activity) => Echo(
        new Activity
        {
            Type = activity.Type,
            Id = activity.Id,
            Timestamp = activity.Timestamp,
            ChannelId = activity.ChannelId,
            From = activity.From,
            Conversation = activity.Conversation,
            ChannelData = activity.ChannelData,
        },
        []);

    public static string? ClientId(Activity activity) => (string?)(activity.ChannelData as JObject)?[ClientActivityId];

    public static string Write(Activity activity)
    {
        var written = JObject.FromObject(activity, Writer);

        // Web Chat does not know Action.Execute; what stands in for it does the same.
        foreach (var execute in written.SelectTokens("attachments[*].content..[?(@.type == 'Action.Execute')]").OfType<JObject>().ToList())
        {
            if (execute["fallback"] is JObject instead)
                execute.Replace(instead);
        }

        return Write(written);
    }

    /// <summary>The line as it is kept where the activity itself must not be.</summary>
    public static string WriteKept(Activity activity, string sentence)
    {
        var kept = JObject.FromObject(activity, Writer);
        foreach (var revealing in (string[])["attachments", "suggestedActions", "value", "speak", "summary", "entities", "channelData", "attachmentLayout"])
            kept.Remove(revealing);

        kept["text"] = sentence;
        kept["textFormat"] = TextFormatTypes.Plain;
        return Write(kept);
    }

    public static Activity Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return Writer.Deserialize<Activity>(reader)!;
    }

    /// <summary>What is longer than the bot reads is not looked through either.</summary>
    private static string LongLine(string said) => string.Format(CultureInfo.CurrentCulture, Sentences.ChatLongMessage, said.Length);

    private static string Write(JObject activity) => activity.ToString(Formatting.None);

    // What a button says in words stands in its data, so that a click reads like the line that could have been typed.
    private static string? ButtonLine(object value) =>
        value is JObject data && data[Cards.Form.DraftKey] is null && data["line"] is JValue { Type: JTokenType.String, Value: string { Length: > 0 and <= LongestButtonLine } line } ? line : null;
}
