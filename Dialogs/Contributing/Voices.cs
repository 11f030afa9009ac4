using Consultations.Contributing;

namespace Dialogs.Contributing;

/// <summary>How a line says that the room or the meeting speaks: <c>for participants: challenge …</c>.</summary>
internal static class Voices
{
    public static readonly string[] Participants = ["participants", "the participants", "the room"];
    public static readonly string[] Meeting = ["the meeting", "meeting"];

    /// <summary>What follows "for": the voice and the line it says; null where it is neither.</summary>
    public static (Voice Voice, string Line)? Read(string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var who = rest[..colon].Trim();
        var line = rest[(colon + 1)..].Trim();
        if (Participants.Contains(who, StringComparer.OrdinalIgnoreCase))
            return (Voice.Participants, line);
        return Meeting.Contains(who, StringComparer.OrdinalIgnoreCase) ? (Voice.Meeting, line) : null;
    }
}
