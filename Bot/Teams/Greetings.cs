namespace Bot.Teams;

/// <summary>
/// Remembers for a day where the bot has said hello, since some clients tell it again and again that it was installed. It is kept in memory only: whoever has not joined leaves no trace.
/// </summary>
public sealed class Greetings(TimeProvider time)
{
    private const int Most = 100_000;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> said = new(StringComparer.Ordinal);

    /// <summary>Whether nobody was greeted there lately; from now on somebody was.</summary>
    public bool IsFirst(string conversation)
    {
        var now = time.GetUtcNow();
        lock (said)
        {
            if (said.TryGetValue(conversation, out var at) && now - at < Memory)
                return false;
            if (said.Count >= Most)
                said.Clear();
            said[conversation] = now;
            return true;
        }
    }

    /// <summary>The bot was taken away there; should it come back, it says hello.</summary>
    public void Forget(string conversation)
    {
        lock (said)
            said.Remove(conversation);
    }
}
