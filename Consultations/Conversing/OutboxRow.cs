namespace Consultations.Conversing;

/// <summary>Something to tell a person, committed with what caused it. Part of a broadcast it stays until that is forgotten, with what became of it; else it is removed once told.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; set; }

    public required Guid ConsultationId { get; init; }

    /// <summary>A <see cref="Conversing.Notice"/> as JSON.</summary>
    public required string Notice { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The broadcast that it is part of, if any.</summary>
    public Guid? BroadcastId { get; init; }

    public Reach Reach { get; set; }

    /// <summary>Not to be tried before.</summary>
    public required DateTimeOffset Due { get; set; }

    /// <summary>The sender that has it in hand; null while nobody has.</summary>
    public Guid? Sender { get; set; }

    /// <summary>The answer to a try was lost: they may have been told.</summary>
    public bool IsUncertain { get; set; }

    /// <summary>How often the channel said that it was busy.</summary>
    public int Refusals { get; set; }
}
