using Bot.Connector;
using Consultations.Announcing;

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

    // One less than Teams takes: what leaves evenly does not arrive quite so, and an answer finds room.
    private static readonly Window[] OfATenant = [new(BroadcastView.PerSecond, TimeSpan.FromSeconds(1))];

    private static readonly TimeSpan LongestWindow = OfAConversation[^1].Length, Moment = TimeSpan.FromMilliseconds(10);
    private readonly Dictionary<string, Traffic> conversations = new(StringComparer.Ordinal), tenants = new(StringComparer.Ordinal);
    private readonly Gates queue = new();
    private readonly Lock turn = new();

    // Whoever was here before a restart may have sent all that a tenant takes in a moment.
    private readonly DateTimeOffset begun = time.GetUtcNow() + OfATenant[0].Length;
    private DateTimeOffset lastTidied = time.GetUtcNow();

    /// <summary>How many conversations it has in mind.</summary>
    public int Remembered => conversations.Count;

    /// <summary>Waits for a place, and takes it. It counts from the moment when the message leaves.</summary>
    public async Task<Place> WaitAsync(string tenant, string conversation, CancellationToken cancellationToken)
    {
        while (true)
        {
            await RestAsync(() => WaitOf(conversations, conversation, OfAConversation), cancellationToken);
            // One at a time waits for the tenant, in the order in which they came.
            using var first = await queue.EnterAsync(tenant, cancellationToken);
            await RestAsync(() => WaitOf(tenants, tenant, OfATenant), cancellationToken);
            if (Take(tenant, conversation) is { } place)
                return place;
        }
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

    private async Task RestAsync(Func<TimeSpan> left, CancellationToken cancellationToken)
    {
        // Whole milliseconds are what a timer knows; less would be no wait at all.
        while (left() is { Ticks: > 0 } wait)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
    }

    private TimeSpan WaitOf(Dictionary<string, Traffic> all, string key, Window[] windows)
    {
        lock (turn)
            return Of(all, key).WaitAt(time.GetUtcNow(), windows);
    }

    /// <returns>Nothing where something else has left meanwhile, and there is no room any more.</returns>
    private Place? Take(string tenant, string conversation)
    {
        lock (turn)
        {
            var now = time.GetUtcNow();
            Tidy(now);
            var (ofTenant, ofConversation) = (Of(tenants, tenant), Of(conversations, conversation));
            if (ofTenant.WaitAt(now, OfATenant) > TimeSpan.Zero || ofConversation.WaitAt(now, OfAConversation) > TimeSpan.Zero)
                return null;
            Traffic[] both = [ofTenant, ofConversation];
            foreach (var one in both)
                one.Leaving++;
            return new Place(hasLeft => End(both, hasLeft));
        }
    }

    private void End(Traffic[] traffic, bool hasLeft)
    {
        lock (turn)
        {
            foreach (var one in traffic)
            {
                one.Leaving--;
                if (hasLeft)
                    one.Note(time.GetUtcNow());
            }
        }
    }

    private Traffic Of(Dictionary<string, Traffic> all, string key)
    {
        if (!all.TryGetValue(key, out var traffic))
            all[key] = traffic = new Traffic { NotBefore = all == tenants ? begun : default };
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

        /// <summary>Those who have a place and have not left yet: they count as leaving now.</summary>
        public int Leaving { get; set; }

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
                var most = window.Most - Leaving;
                var room = most <= 0 ? now + Moment : left.Count >= most ? left[^most] + window.Length : now;
                free = room > free ? room : free;
            }

            return free > now ? free - now : TimeSpan.Zero;
        }

        public bool IsQuietSince(DateTimeOffset moment) => Leaving == 0 && NotBefore < moment && (left.Count == 0 || left[^1] < moment);
    }
}
