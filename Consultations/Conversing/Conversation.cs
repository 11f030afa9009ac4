namespace Consultations.Conversing;

/// <summary>A conversation of a channel: whose it is, and which consultation it is about just now.</summary>
public sealed class Conversation
{
    public required string Channel { get; init; }

    /// <summary>The channel's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The channel's id of the person in it.</summary>
    public required string UserId { get; set; }

    /// <summary>Empty where several people share the conversation: a group chat or a channel is nobody's.</summary>
    public required Guid PersonId { get; set; }

    public Guid? ConsultationId { get; set; }

    /// <summary>False after <c>leave</c> or <c>forget me</c>: its tokens open nothing any more.</summary>
    public bool IsOpen { get; set; } = true;
}
