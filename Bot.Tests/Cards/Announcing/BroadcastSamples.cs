using AdaptiveCards;
using Cards.Announcing;
using Consultations.Announcing;
using Consultations.Conversing;

namespace Bot.Tests.Cards.Announcing;

/// <summary>Cards of broadcasts: under way, ended badly, and in a list.</summary>
internal static class BroadcastSamples
{
    public static IEnumerable<(string Name, Func<AdaptiveCard> Card)> All()
    {
        yield return ("broadcast, under way", () => BroadcastCard.Of(UnderWay()));
        yield return ("broadcast, ended", () => BroadcastCard.Of(Ended()));
        yield return ("broadcasts", () => BroadcastsCard.Of(new MadeUpRoom().Consultation, [UnderWay(), Ended()], 1));
    }

    public static BroadcastView UnderWay() => new(
        Broadcast(BroadcastKind.Ballots, 3, ended: false), new Dictionary<Reach, int> { [Reach.Told] = 1200, [Reach.Waiting] = 8800 }, [], OverTeams: 9000, Ahead: 8800);

    public static BroadcastView Ended() => new(
        Broadcast(BroadcastKind.Message, 0, ended: true),
        new Dictionary<Reach, int> { [Reach.Told] = 90, [Reach.PerhapsTwice] = 1, [Reach.Blocked] = 3, [Reach.Disabled] = 1, [Reach.NoChat] = 4, [Reach.Refused] = 1, [Reach.Stopped] = 2 },
        [new MadeUpRoom().Joins("Asha Rao")],
        OverTeams: 60,
        Ahead: 0);

    private static Broadcast Broadcast(BroadcastKind kind, int subject, bool ended) => new()
    {
        Id = Guid.NewGuid(),
        ConsultationId = Guid.NewGuid(),
        Number = 4,
        Key = "key",
        Kind = kind,
        Subject = subject,
        Text = kind == BroadcastKind.Message ? "Lunch is at *one*, in the garden." : "",
        StartedBy = Guid.NewGuid(),
        At = MadeUpRoom.Morning,
        EndedAt = ended ? MadeUpRoom.Morning : null,
    };
}
