namespace Consultations.Moderating;

/// <summary>
/// A text of which its author says that the screen was wrong about it, kept apart until a facilitator has read it: it is in no summary, transcript or export.
/// </summary>
public sealed class HeldInput
{
    /// <summary>What nobody has decided on by then is deleted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation, for <c>release 1</c>; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>The line's own id; the contribution that it becomes has it too.</summary>
    public required string Key { get; init; }

    public required Guid AuthorId { get; set; }

    /// <summary>The kind and what follows it, as a typed line.</summary>
    public required string Line { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A facilitator has decided, or its time was up; the line is gone.</summary>
    public bool IsDecided { get; set; }
}
