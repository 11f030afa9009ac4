namespace Consultations.Conversing;

/// <summary>The card of a conversation that shows a poll's result as it forms: one in each conversation, changed in its place.</summary>
public sealed class LiveCard
{
    public required string Channel { get; init; }

    public required string ConversationId { get; init; }

    public required Guid PollId { get; set; }

    /// <summary>The channel's id of the activity that is changed.</summary>
    public required string ActivityId { get; set; }

    /// <summary>Where it stands, as the channel wants it said: a conversation reference as JSON.</summary>
    public required string Reference { get; set; }

    /// <summary>Whose conversation it is: what the card shows is what they may see.</summary>
    public required Guid PersonId { get; set; }
}
