using System.Text.Json.Nodes;

namespace Storage.Sqlite;

/// <summary>What stays of a line when its content goes: enough for a client to put the change in the right place.</summary>
internal static class Frame
{
    private static readonly string[] Kept = ["type", "id", "timestamp", "from", "conversation", "channelId", "replyToId"];

    public static string Of(string json)
    {
        var line = JsonNode.Parse(json)!.AsObject();
        var frame = new JsonObject();
        foreach (var name in Kept)
        {
            if (line[name] is { } value)
                frame[name] = value.DeepClone();
        }

        frame["text"] = global::Consultations.Sentences.LineBlanked;
        if (line["channelData"] is JsonObject data && data["clientActivityID"] is { } clientId)
            frame["channelData"] = new JsonObject { ["clientActivityID"] = clientId.DeepClone() };
        return frame.ToJsonString();
    }
}
