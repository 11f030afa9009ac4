using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;

namespace Consultations.Announcing;

/// <summary>How far a broadcast is, for whoever looks after the room.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Counts">How many people it is so with; those with whom it is so with nobody are not in it.</param>
/// <param name="PerhapsTwice">Who may have been told twice, and who may not have been told at all: the answer to a send was lost.</param>
/// <param name="OverTeams">How many of them are reached through a channel that sets a pace.</param>
/// <param name="Ahead">How many sends stand before its last one, over such channels.</param>
public sealed record BroadcastView(Broadcast Broadcast, IReadOnlyDictionary<Reach, int> Counts, IReadOnlyList<Delegate> PerhapsTwice, int OverTeams, int Ahead)
{
    /// <summary>How many a second go over a channel that sets a pace: one less than Teams takes from one bot in one organisation's tenant.</summary>
    public const int PerSecond = 49;

    public int Everybody => Counts.Values.Sum();

    /// <summary>Those who may have it twice, or not at all, are named beside it.</summary>
    public int Told => Of(Reach.Told) + Of(Reach.PerhapsTwice);

    public int Of(Reach reach) => Counts.GetValueOrDefault(reach);

    /// <summary>How long it will take at least; nothing where nothing is waited for.</summary>
    public TimeSpan Remaining => TimeSpan.FromSeconds(Math.Ceiling((double)Ahead / PerSecond));

    public static BroadcastView Of(IBooks books, Broadcast broadcast)
    {
        var id = broadcast.Id;
        var rows = books.All<OutboxRow>().Where(row => row.BroadcastId == id);
        var counts = rows.GroupBy(row => row.Reach).Select(one => new { one.Key, Count = one.Count() }).ToDictionary(one => one.Key, one => one.Count);
        var twice = counts.ContainsKey(Reach.PerhapsTwice)
            ? books.All<Delegate>().Where(d => d.ConsultationId == broadcast.ConsultationId && rows.Any(row => row.PersonId == d.PersonId && row.Reach == Reach.PerhapsTwice)).OrderBy(d => d.Number).ToList()
            : [];
        return new BroadcastView(broadcast, counts, twice, OverAChannel(books, rows).Count(), broadcast.EndedAt is null ? CountAhead(books, broadcast) : 0);
    }

    /// <summary>Other broadcasts' rows that came first count, too: all share one pace.</summary>
    private static int CountAhead(IBooks books, Broadcast broadcast) =>
        OverAChannel(books, books.All<OutboxRow>().Where(row => row.Reach == Reach.Waiting && row.At <= broadcast.At)).Count();

    private static IQueryable<OutboxRow> OverAChannel(IBooks books, IQueryable<OutboxRow> rows) => rows.Where(row => books.All<Door>().Any(door =>
        door.PersonId == row.PersonId && books.All<PersonalChat>().Any(chat => chat.Channel == door.Channel && chat.UserId == door.UserId && chat.Standing == ChatStanding.Open)));
}
