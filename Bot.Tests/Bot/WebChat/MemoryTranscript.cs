using Consultations.Conversing;

namespace Bot.Tests.WebChat;

/// <summary>A transcript that lives as long as the test.</summary>
public sealed class MemoryTranscript : ITranscript
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private long _number;

    /// <summary>How often something was kept, and in which company.</summary>
    public List<IReadOnlyList<TranscriptLine>> Kept { get; } = [];

    /// <summary>Makes keeping fail, as a full disk would.</summary>
    public bool Full { get; set; }

    public Task<long> KeepAsync(string conversationId, IReadOnlyList<TranscriptLine> lines, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Full)
                throw new IOException($"no room for {lines[0].Json}");

            Kept.Add(lines);
            foreach (var line in lines)
            {
                _entries.RemoveAll(entry => entry.ConversationId == conversationId && entry.Line.ActivityId == line.ActivityId);
                _entries.Add(new Entry(conversationId, ++_number, line));
            }

            return Task.FromResult(_number);
        }
    }

    public Task<IReadOnlyList<KeptLine>> SinceAsync(string conversationId, long watermark, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            IReadOnlyList<KeptLine> lines = [.. Of(conversationId).Where(entry => entry.Number > watermark).OrderBy(entry => entry.Number).Take(most).Select(Read)];
            return Task.FromResult(lines);
        }
    }

    public Task<KeptLine?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Of(conversationId).Where(entry => entry.Line.ActivityId == activityId).Select(Read).FirstOrDefault());
    }

    public Task<string?> FindByClientIdAsync(string conversationId, string clientActivityId, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Of(conversationId).Where(entry => entry.Line.ClientActivityId == clientActivityId).Select(entry => entry.Line.ActivityId).FirstOrDefault());
    }

    private static KeptLine Read(Entry entry) => new(entry.Number, entry.Line.ActivityId, entry.Line.Json);

    private IEnumerable<Entry> Of(string conversationId) => _entries.Where(entry => entry.ConversationId == conversationId);

    private sealed record Entry(string ConversationId, long Number, TranscriptLine Line);
}
