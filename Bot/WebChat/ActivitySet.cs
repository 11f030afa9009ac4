using System.Globalization;
using System.Text;

namespace Bot.WebChat;

/// <summary>What clients read: activities in order and the watermark behind which they stand.</summary>
public sealed record ActivitySet(IReadOnlyList<string> Activities, long? Watermark)
{
    public byte[] ToUtf8()
    {
        var json = new StringBuilder("""{"activities":[""").AppendJoin(',', Activities).Append(']');
        if (Watermark is { } watermark)
            json.Append(CultureInfo.InvariantCulture, $",\"watermark\":\"{watermark}\"");

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }
}
