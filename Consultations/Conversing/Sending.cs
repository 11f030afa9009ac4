using Consultations.Announcing;
using Consultations.Deciding;

namespace Consultations.Conversing;

/// <summary>A sender takes a row in hand, before the first byte of it leaves: so that no other takes it, and a crash leaves behind which may have been told.</summary>
/// <param name="RowId">The row.</param>
/// <param name="Sender">The sender, by the id it gave itself.</param>
public sealed record ClaimRow(Guid RowId, Guid Sender) : Command<bool>
{
    /// <returns>False where another sender has it, or nothing is to be told any more.</returns>
    public override Result<bool> Decide(Decision decision)
    {
        if (By != Asker.House || decision.Books.Find<OutboxRow>(RowId) is not { Reach: Reach.Waiting, Sender: null } row)
            return false;
        row.Sender = Sender;
        return true;
    }
}

/// <summary>What became of a row, once and for all. What is no part of a broadcast is removed with it.</summary>
public sealed record Settle(Guid RowId, Reach Reach) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By != Asker.House || decision.Books.Find<OutboxRow>(RowId) is not { Reach: Reach.Waiting } row)
            return Done.It;
        All(decision, [row], Reach);
        return Done.It;
    }

    internal static void All(Decision decision, IReadOnlyList<OutboxRow> rows, Reach reach)
    {
        foreach (var row in rows)
        {
            (row.Reach, row.Sender) = (reach, null);
            if (row.BroadcastId is null)
                decision.Books.Remove(row);
        }

        Broadcast.Settled(decision, rows);
    }
}

/// <summary>A row is tried again later: the channel was busy, or its answer was lost.</summary>
/// <param name="IsUncertain">The answer was lost: they may have been told.</param>
public sealed record TryLater(Guid RowId, DateTimeOffset Due, bool IsUncertain) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By != Asker.House || decision.Books.Find<OutboxRow>(RowId) is not { Reach: Reach.Waiting } row)
            return Done.It;
        row.Sender = null;
        row.Due = Due;
        row.IsUncertain |= IsUncertain;
        row.Refusals += IsUncertain ? 0 : 1;
        if (row.BroadcastId is { } id && decision.Books.Find<Broadcast>(id) is { IsStopped: true })
            Settle.All(decision, [row], row.IsUncertain ? Reach.PerhapsTwice : Reach.Stopped);
        return Done.It;
    }
}

/// <summary>At start-up: what an earlier sender had in hand when it was cut off may have been told, or not. It is tried again, once, and listed.</summary>
public sealed record TakeUpClaims : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By != Asker.House)
            return Done.It;
        var cutOff = decision.Books.All<OutboxRow>().Where(row => row.Reach == Reach.Waiting && row.Sender != null).ToList();
        foreach (var row in cutOff)
            row.Sender = null;
        // What was stopped is not told again, nor a message that the bot dies of at each start.
        var stopped = decision.Books.All<Broadcast>().Where(one => one.IsStopped).Select(one => one.Id).ToHashSet();
        Settle.All(decision, cutOff.FindAll(row => row.IsUncertain || (row.BroadcastId is { } id && stopped.Contains(id))), Reach.PerhapsTwice);
        foreach (var row in cutOff)
            row.IsUncertain = true;
        return Done.It;
    }
}
