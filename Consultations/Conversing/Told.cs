using Consultations.Deciding;

namespace Consultations.Conversing;

/// <summary>The house has told a notice.</summary>
public sealed record Told(Guid RowId) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (By == Asker.House && decision.Books.Find<OutboxRow>(RowId) is { } row)
            decision.Books.Remove(row);
        return Done.It;
    }
}
