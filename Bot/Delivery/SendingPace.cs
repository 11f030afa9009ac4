namespace Bot.Delivery;

/// <summary>
/// When the next message may leave. Teams takes 7 messages in a second, 8 in two, 60 in thirty and 1,800 in an hour to one conversation, and 50 requests a second from one app
/// in one tenant. What is answered in a turn leaves at once and is counted; what is told without being asked waits here.
/// </summary>
public sealed class SendingPace(TimeProvider time)
{
    private static readonly Window[] OfAConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    // A little longer than a second: what leaves evenly does not arrive quite so.
    private static readonly Window[] OfATenant = [new(50, TimeSpan.FromMilliseconds(1010))];

    private static readonly TimeSpan LongestWindow = OfAConversation[^1].Length;
    private readonly Dictionary<string, Traffic> conversations = new(StringComparer.Ordinal), tenants = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private DateTimeOffset lastTidied = time.GetUtcNow();

    /// <summary>Waits for a place, and takes it.</summary>
    public async Task WaitAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        while (Take(tenant, conversation) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>Something left without waiting.</summary>
    public void Count(string tenant, string conversation)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            Of(tenants, tenant).Note(now);
            Of(conversations, conversation).Note(now);
        }
    }

    /// <summary>The channel has said that it is too much: nothing more leaves to this conversation for so long.</summary>
    public void Rest(string conversation, TimeSpan pause)
    {
        lock (turn)
            Of(conversations, conversation).NotBefore = time.GetUtcNow() + pause;
    }

    /// <returns>How long to wait before asking again; nothing where the place is taken.</returns>
    private TimeSpan Take(string tenant, string conversation)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            Tidy(now);
            var (ofTenant, ofConversation) = (Of(tenants, tenant), Of(conversations, conversation));
            var wait = Longer(ofTenant.WaitAt(now, OfATenant), ofConversation.WaitAt(now, OfAConversation));
            if (wait > TimeSpan.Zero)
                return wait;
            ofTenant.Note(now);
            ofConversation.Note(now);
            return TimeSpan.Zero;
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static Traffic Of(Dictionary<string, Traffic> all, string key)
    {
        if (!all.TryGetValue(key, out var traffic))
            all[key] = traffic = new Traffic();
        return traffic;
    }

    /// <summary>What is older than the longest window counts no more.</summary>
    private void Tidy(DateTimeOffset now)
    {
        if (now - lastTidied < LongestWindow)
            return;
        lastTidied = now;
        foreach (var (key, traffic) in conversations)
        {
            if (traffic.IsQuietSince(now - LongestWindow))
                conversations.Remove(key);
        }
    }

    private sealed record Window(int Most, TimeSpan Length);

    /// <summary>When the last messages left, the oldest first.</summary>
    private sealed class Traffic
    {
        private readonly List<DateTimeOffset> left = [];

        public DateTimeOffset NotBefore { get; set; }

        public void Note(DateTimeOffset now)
        {
            left.Add(now);
            if (left.Count > 2 * OfAConversation[^1].Most)
                left.RemoveRange(0, left.Count - OfAConversation[^1].Most);
        }

        /// <summary>How long until each window has room.</summary>
        public TimeSpan WaitAt(DateTimeOffset now, Window[] windows)
        {
            var free = NotBefore;
            foreach (var window in windows)
            {
                if (left.Count >= window.Most && left[^window.Most] + window.Length > free)
                    free = left[^window.Most] + window.Length;
            }

            return free > now ? free - now : TimeSpan.Zero;
        }

        public bool IsQuietSince(DateTimeOffset moment) => NotBefore < moment && (left.Count == 0 || left[^1] < moment);
    }
}
