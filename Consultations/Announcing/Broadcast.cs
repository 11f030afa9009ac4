using Consultations.Conversing;
using Consultations.Deciding;

namespace Consultations.Announcing;

/// <summary>What everybody is told.</summary>
public enum BroadcastKind
{
    Message,
    Ballots,
    Item,
    Summary,
    Result,
}

/// <summary>Something that everybody in the room is told: who started it, what it is, and where the card stands that shows how far it is.</summary>
public sealed class Broadcast
{
    public const int LongestText = 2000;

    /// <summary>How long it is remembered who was told what.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation.</summary>
    public required int Number { get; init; }

    /// <summary>The line's or form's own id; the same key again is the same broadcast.</summary>
    public required string Key { get; init; }

    public required BroadcastKind Kind { get; init; }

    /// <summary>The poll's or the agenda item's number; 0 for none.</summary>
    public int Subject { get; init; }

    /// <summary>The message; empty for other kinds, and once the consultation's time is up.</summary>
    public string Text { get; set; } = "";

    public required Guid StartedBy { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When everybody had been told, or it was stopped.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsStopped { get; set; }

    /// <summary>Who was told is not remembered any more.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>The channel's id of the card that shows how far it is; empty where there is none.</summary>
    public string CardId { get; set; } = "";

    public string CardChannel { get; set; } = "";

    /// <summary>Where the card stands: a conversation reference as JSON.</summary>
    public string CardReference { get; set; } = "";

    /// <summary>Names its text in transcripts.</summary>
    public string TextKey => $"broadcast/{Id:N}";

    /// <summary>No card shows it any more.</summary>
    internal void LeaveCard() => (CardId, CardChannel, CardReference) = ("", "", "");

    public static Broadcast? Find(IBooks books, Guid consultation, int number) => books.All<Broadcast>().SingleOrDefault(one => one.ConsultationId == consultation && one.Number == number);

    /// <summary>Tells each of them, as one broadcast that whoever asks has started.</summary>
    /// <param name="decision">What it is committed with.</param>
    /// <param name="consultation">Where.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="people">Each once.</param>
    /// <param name="notice">What each is told, given the broadcast's number.</param>
    internal static Broadcast Start(Decision decision, Guid consultation, BroadcastKind kind, IReadOnlyList<Guid> people, Func<int, Notice> notice, int subject = 0, string? key = null, string text = "")
    {
        var id = Decision.NewId();
        var number = (decision.Books.All<Broadcast>().Where(one => one.ConsultationId == consultation).Max(one => (int?)one.Number) ?? 0) + 1;
        var broadcast = new Broadcast
        {
            Id = id,
            ConsultationId = consultation,
            Number = number,
            Key = key ?? id.ToString("N"),
            Kind = kind,
            Subject = subject,
            Text = text,
            StartedBy = decision.Person?.Id ?? Guid.Empty,
            At = decision.Now,
            EndedAt = people.Count == 0 ? decision.Now : null,
        };
        decision.Books.Add(broadcast);
        var told = notice(number);
        foreach (var person in people)
            decision.Tell(person, consultation, told, id);
        return broadcast;
    }

    /// <summary>These rows are settled; with its last one a broadcast has ended.</summary>
    internal static void Settled(Decision decision, IReadOnlyList<OutboxRow> rows)
    {
        var settled = rows.Select(row => row.Id).ToList();
        foreach (var id in rows.Select(row => row.BroadcastId).OfType<Guid>().Distinct())
        {
            if (!decision.Books.All<OutboxRow>().Any(other => other.BroadcastId == id && other.Reach == Reach.Waiting && !settled.Contains(other.Id))
                && decision.Books.Find<Broadcast>(id) is { EndedAt: null } broadcast)
                broadcast.EndedAt = decision.Now;
        }
    }
}
