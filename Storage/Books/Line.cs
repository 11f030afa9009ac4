namespace Storage.Books;

/// <summary>A line of a web conversation's transcript.</summary>
internal sealed class Line
{
    public long Id { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Ever growing; a line that changes gets a new one, so that clients see the change.</summary>
    public required long Number { get; init; }

    public required string ActivityId { get; init; }

    public string? ClientActivityId { get; init; }

    public required string Json { get; init; }
}

/// <summary>Says that a line shows what bears a key: a contribution, a delegate.</summary>
internal sealed class LineTag
{
    public required string Key { get; init; }

    public required long LineId { get; init; }
}

/// <summary>The state of a dialog.</summary>
internal sealed class DialogState
{
    public required string Key { get; init; }

    public required string Json { get; init; }

    public required string Version { get; init; }
}
