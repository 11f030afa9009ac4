namespace Consultations.Conversing;

/// <summary>What was said in the guest chat. Stored, a line is delivered: clients read from here.</summary>
public interface ITranscript
{
    /// <summary>
    /// Keeps all lines or none, in their order. A line whose activity id the conversation already has replaces that line.
    /// Every line kept gets a new number, larger than any before; the last one is returned.
    /// </summary>
    Task<long> KeepAsync(string conversationId, IReadOnlyList<TranscriptLine> lines, CancellationToken cancellationToken);

    /// <summary>The lines with a number above the watermark, lowest first, at most so many.</summary>
    Task<IReadOnlyList<KeptLine>> SinceAsync(string conversationId, long watermark, int most, CancellationToken cancellationToken);

    /// <summary>The line of this activity, or null.</summary>
    Task<KeptLine?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>The activity id under which a client's message was kept, or null when it never was.</summary>
    Task<string?> FindByClientIdAsync(string conversationId, string clientActivityId, CancellationToken cancellationToken);
}
