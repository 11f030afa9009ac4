using Consultations.Deciding;
using Consultations.Organising;

namespace Consultations.Walls;

/// <summary>A facilitator makes a link to the wall. Others that were made before open it as well, until they are revoked together.</summary>
public sealed record MakeWall(Guid ConsultationId) : Command<WallMade>
{
    /// <summary>Idempotence: the key itself. What is stored of it is its hash.</summary>
    public string Key { get; init; } = Codes.NewKey();

    public override Result<WallMade> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is null)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (WallKey.Find(decision.Books, Key) is not null)
            return new WallMade(Key);

        var wall = new WallKey { Id = Decision.NewId(), ConsultationId = ConsultationId, KeyHash = Codes.Hash(Key), MadeAt = decision.Now };
        decision.Books.Add(wall);
        decision.Record("wall.made", ConsultationId, wall.Id);
        return new WallMade(Key);
    }
}

/// <param name="Key">It is known only here, and shown once.</param>
public sealed record WallMade(string Key);

/// <summary>A facilitator takes all links to the wall back: they open nothing any more, and walls that show it now end.</summary>
public sealed record RevokeWalls(Guid ConsultationId) : Command<WallsRevoked>
{
    public override Result<WallsRevoked> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        var open = decision.Books.All<WallKey>().Where(wall => wall.ConsultationId == ConsultationId && wall.RevokedAt == null).ToList();
        foreach (var wall in open)
        {
            wall.RevokedAt = decision.Now;
            decision.Record("wall.revoked", ConsultationId, wall.Id);
        }

        return new WallsRevoked(open.Count);
    }
}

/// <param name="Count">How many links opened the wall until then.</param>
public sealed record WallsRevoked(int Count);
