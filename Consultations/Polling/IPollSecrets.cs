namespace Consultations.Polling;

/// <summary>
/// The secrets under which ballots of open secret polls are filed: kept outside the database and out of its backups. Who destroys them, once a poll is closed,
/// is whoever keeps them.
/// </summary>
public interface IPollSecrets
{
    /// <summary>Makes the poll's secret, on disk when this returns; one that is there already stays.</summary>
    void Make(Guid poll);

    /// <summary>The poll's secret of 32 random bytes; null where it was lost.</summary>
    byte[]? Find(Guid poll);
}
