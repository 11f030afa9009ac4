using Consultations.Conversing;

namespace Storage.Sqlite;

/// <summary>Writes the lines of transcripts. Every line that is written or changed gets a number larger than any before.</summary>
internal sealed class LinePen(Session session)
{
    private long? last;

    /// <summary>The next number. A gap, left by something rolled back, does no harm.</summary>
    public long NextNumber()
    {
        last ??= session.Value("SELECT MAX(Number) FROM Lines") as long? ?? 0;
        last++;
        return last.Value;
    }

    /// <returns>The number of the last line.</returns>
    public long Keep(string conversationId, IReadOnlyList<TranscriptLine> lines)
    {
        foreach (var line in lines)
            Keep(conversationId, line);
        return last ?? 0;
    }

    /// <summary>Gives a line other content and a new number.</summary>
    public void Rewrite(long id, string json) =>
        session.Run("UPDATE Lines SET Json = $1, Number = $2 WHERE Id = $0", id, json, NextNumber());

    private void Keep(string conversationId, TranscriptLine line)
    {
        var json = line.Shows.Any(IsWithdrawn) ? Frame.Of(line.Json) : line.Json;
        var number = NextNumber();
        var id = (long)session.Value(
            """
            INSERT INTO Lines (Id, ConversationId, Number, ActivityId, ClientActivityId, Json) VALUES ($0, $1, $0, $2, $3, $4)
            ON CONFLICT (ConversationId, ActivityId) DO UPDATE SET
                Number = excluded.Number, Json = excluded.Json, ClientActivityId = COALESCE(excluded.ClientActivityId, ClientActivityId)
            RETURNING Id
            """,
            number, conversationId, line.ActivityId, line.ClientActivityId, json)!;
        if (id != number)
            session.Run("DELETE FROM LineTags WHERE LineId = $0", id);
        foreach (var key in line.Shows)
            session.Run("INSERT OR IGNORE INTO LineTags (Key, LineId) VALUES ($0, $1)", key, id);
    }

    /// <summary>It was taken back while the line that shows it was being composed.</summary>
    private bool IsWithdrawn(string key) =>
        session.Value("SELECT 1 FROM Contributions WHERE Key = $0 AND IsWithdrawn", key) is not null;
}
