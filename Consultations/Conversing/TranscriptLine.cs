namespace Consultations.Conversing;

/// <summary>A line to be kept.</summary>
/// <param name="ActivityId">Its id in the conversation.</param>
/// <param name="Json">The activity as clients read it.</param>
/// <param name="Shows">The contributions whose words the line may show: when one is taken back, the line is blanked.</param>
/// <param name="ClientActivityId">The id that the sender's client gave it, by which a repeated post is known.</param>
public sealed record TranscriptLine(string ActivityId, string Json, IReadOnlyCollection<string> Shows, string? ClientActivityId = null);

/// <summary>A line that is kept, and the number it got.</summary>
public sealed record KeptLine(long Number, string ActivityId, string Json);
