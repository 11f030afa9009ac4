namespace Storage.Sqlite;

/// <summary>Takes out of transcripts what was taken back, in the transaction of the command that took it back.</summary>
internal sealed class Blotter(Session session, LinePen lines)
{
    /// <summary>Every line that shows one of these is reduced to its frame.</summary>
    public void Blank(IReadOnlyCollection<string> keys, News news)
    {
        news.Scrub |= keys.Count > 0;
        foreach (var key in keys)
        {
            var shown = session.Rows(
                "SELECT Id, ConversationId, Json FROM Lines WHERE Id IN (SELECT LineId FROM LineTags WHERE Key = $0) ORDER BY Number",
                row => (Id: row.GetInt64(0), Conversation: row.GetString(1), Json: row.GetString(2)),
                key);
            foreach (var (id, conversation, json) in shown)
            {
                lines.Rewrite(id, Frame.Of(json));
                session.Run("DELETE FROM LineTags WHERE LineId = $0", id);
                news.Conversations.Add(conversation);
            }
        }
    }

    /// <summary>Deletes conversations: lines, and the state of dialogs in them.</summary>
    public void Erase(IReadOnlyCollection<string> conversations, News news)
    {
        news.Scrub |= conversations.Count > 0;
        foreach (var conversation in conversations)
        {
            session.Run("DELETE FROM LineTags WHERE LineId IN (SELECT Id FROM Lines WHERE ConversationId = $0)", conversation);
            session.Run("DELETE FROM Lines WHERE ConversationId = $0", conversation);
            session.Run("DELETE FROM DialogStates WHERE instr(Key || '/', '/conversations/' || $0 || '/') > 0", conversation);
            news.Conversations.Add(conversation);
        }
    }
}
