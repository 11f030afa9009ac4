using System.Globalization;
using Consultations.Conversing;

namespace Bot.WebChat;

/// <summary>The transcript as the people in the conversation may read it.</summary>
public sealed class GuestTranscript(ITranscript transcript, SecretLines secrets)
{
    /// <summary>So many activities go into one answer; who has missed more asks again.</summary>
    public const int MostAtOnce = 200;

    public async Task<ActivitySet> SinceAsync(string conversationId, long watermark, CancellationToken cancellationToken)
    {
        var lines = await transcript.SinceAsync(conversationId, watermark, MostAtOnce, cancellationToken);
        return new ActivitySet(
            [.. lines.Select(line => secrets.Reveal(conversationId, line))],
            lines.Count == 0 ? watermark : lines[^1].Number);
    }

    /// <summary>Reads a client's watermark; one that makes no sense means the beginning.</summary>
    public static long Watermark(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
