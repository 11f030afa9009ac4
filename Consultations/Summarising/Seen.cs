using Consultations.Deciding;

namespace Consultations.Summarising;

/// <summary>How far somebody has seen a consultation's summary, so that the next one can say what is new.</summary>
public sealed class Seen
{
    public required Guid PersonId { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>The newest contribution when they last asked.</summary>
    public required int UpTo { get; set; }
}

/// <summary>Somebody in the room has seen the summary up to here.</summary>
public sealed record MarkSeen(Guid ConsultationId, int UpTo) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (!decision.May(Organising.Role.Observer, ConsultationId))
            return Done.It;

        var person = decision.Person!.Id;
        if (decision.Books.All<Seen>().SingleOrDefault(s => s.PersonId == person && s.ConsultationId == ConsultationId) is not { } seen)
            decision.Books.Add(new Seen { PersonId = person, ConsultationId = ConsultationId, UpTo = UpTo });
        else if (seen.UpTo < UpTo)
            seen.UpTo = UpTo;
        return Done.It;
    }
}
