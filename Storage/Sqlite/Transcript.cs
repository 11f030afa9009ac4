using Consultations.Conversing;
using Microsoft.Data.Sqlite;

namespace Storage.Sqlite;

/// <summary>Keeps and reads the lines of web conversations.</summary>
internal sealed class Transcript(Desk desk, Readers readers) : ITranscript
{
    public Task<long> KeepAsync(string conversationId, IReadOnlyList<TranscriptLine> lines, CancellationToken cancellationToken) =>
        desk.KeepAsync((_, pen) => pen.Keep(conversationId, lines), cancellationToken);

    public Task<IReadOnlyList<KeptLine>> SinceAsync(string conversationId, long watermark, int most, CancellationToken cancellationToken) =>
        Ask<IReadOnlyList<KeptLine>>(
            session => session.Rows(
                "SELECT Number, ActivityId, Json FROM Lines WHERE ConversationId = $0 AND Number > $1 ORDER BY Number LIMIT $2",
                Read, conversationId, watermark, most),
            cancellationToken);

    public Task<KeptLine?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken) => Ask(
        session => session.Rows(
            "SELECT Number, ActivityId, Json FROM Lines WHERE ConversationId = $0 AND ActivityId = $1",
            Read, conversationId, activityId).FirstOrDefault(),
        cancellationToken);

    public Task<string?> FindByClientIdAsync(string conversationId, string clientActivityId, CancellationToken cancellationToken) => Ask(
        session => session.Value(
            "SELECT ActivityId FROM Lines WHERE ConversationId = $0 AND ClientActivityId = $1", conversationId, clientActivityId) as string,
        cancellationToken);

    private static KeptLine Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));

    private Task<T> Ask<T>(Func<Session, T> question, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read(reader => question(reader.Session)));
    }
}
