using Consultations.Polling;
using Storage.Files;

namespace Storage.Sqlite;

/// <summary>
/// Ends the close of secret polls: destroys their secrets, and writes the database anew, so that neither its free pages nor its log tell what stood there before.
/// What is cut short is done at the next start.
/// </summary>
internal sealed class Sealing(Session session, PollSecrets secrets, Checkpoints checkpoints)
{
    private const string Unsealed = "SELECT Id FROM Polls WHERE IsSecret AND NOT IsSealed AND State = $0";
    private bool isDue = true, isWrittenAnew;

    /// <summary>Everything that is due.</summary>
    /// <returns>Whether nothing is left to do.</returns>
    public bool After(News news)
    {
        if (news.Seals)
            (isDue, isWrittenAnew) = (true, false);
        if (!isDue)
            return true;
        var polls = session.Rows(Unsealed, row => row.GetGuid(0), (int)PollState.Closed);
        if (polls.Count > 0)
        {
            polls.ForEach(secrets.Destroy);
            if (!isWrittenAnew)
                session.Run("VACUUM");
            isWrittenAnew = true;
            // A reader that is in the way still looks at what stood there before; it is tried again.
            if (!checkpoints.Run())
                return false;
            session.Run("UPDATE Polls SET IsSealed = 1 WHERE IsSecret AND NOT IsSealed AND State = $0", (int)PollState.Closed);
        }

        isDue = false;
        return true;
    }

    /// <summary>At the start: secrets without an open poll are destroyed.</summary>
    public void Begin()
    {
        secrets.DestroyAllBut(session.Rows("SELECT Id FROM Polls WHERE IsSecret AND State IN ($0, $1)", row => row.GetGuid(0), (int)PollState.Open, (int)PollState.Paused));
        After(new News());
    }
}
