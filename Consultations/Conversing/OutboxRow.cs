namespace Consultations.Conversing;

/// <summary>Something to tell a person, committed with what caused it; removed once told.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; set; }

    public required Guid ConsultationId { get; init; }

    /// <summary>A <see cref="Conversing.Notice"/> as JSON.</summary>
    public required string Notice { get; init; }

    public required DateTimeOffset At { get; init; }
}
