using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Scheduling;

namespace Consultations.Announcing;

/// <summary>Whoever looks after the room tells everybody in it something.</summary>
public abstract record Announce(Guid ConsultationId) : Command<Broadcast>
{
    /// <summary>The line's own id; the same key again answers the same broadcast.</summary>
    public required string Key { get; init; }

    public sealed override Result<Broadcast> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (decision.Books.All<Broadcast>().SingleOrDefault(one => one.ConsultationId == ConsultationId && one.Key == Key) is { } started)
            return started;
        if (consultation.IsImported)
            return new Refusal(nameof(Sentences.CopyIsReadOnly));
        return consultation.IsExpired ? new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title) : Start(decision);
    }

    protected abstract Result<Broadcast> Start(Decision decision);

    /// <summary>Everybody who has joined.</summary>
    internal static List<Guid> Room(Decision decision, Guid consultation) => decision.Books.All<Delegate>()
        .Where(d => d.ConsultationId == consultation && d.Standing == Standing.Joined).OrderBy(d => d.Number).Select(d => d.PersonId).ToList();
}

/// <summary>A message to everybody, in the facilitator's own words. They were screened like any other text.</summary>
public sealed record TellEveryone(Guid ConsultationId, string Text) : Announce(ConsultationId)
{
    protected override Result<Broadcast> Start(Decision decision)
    {
        if (Text.Length is 0 or > Broadcast.LongestText)
            return new Refusal(nameof(Sentences.MessageLength), Broadcast.LongestText);
        var broadcast = Broadcast.Start(decision, ConsultationId, BroadcastKind.Message, Room(decision, ConsultationId), number => new Announced(number), key: Key, text: Text);
        decision.Record("everyone.told", ConsultationId, broadcast.Id, $"{broadcast.Number}");
        return broadcast;
    }
}

/// <summary>Everybody gets the summary as it is when it reaches them: of the whole consultation, or of one agenda item.</summary>
/// <param name="Item">The item's number; null for the whole.</param>
public sealed record ShareSummary(Guid ConsultationId, int? Item) : Announce(ConsultationId)
{
    protected override Result<Broadcast> Start(Decision decision)
    {
        if (Item is { } item && AgendaItem.Find(decision.Books, ConsultationId, item) is null)
            return new Refusal(nameof(Sentences.NoSuchItem), item);
        var broadcast = Broadcast.Start(decision, ConsultationId, BroadcastKind.Summary, Room(decision, ConsultationId), _ => new SummaryShared(Item), Item ?? 0, Key);
        decision.Record("summary.shared", ConsultationId, broadcast.Id, $"{broadcast.Number}");
        return broadcast;
    }
}
