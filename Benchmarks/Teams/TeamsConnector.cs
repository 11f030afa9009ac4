using System.Globalization;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Benchmarks.Teams;

/// <summary>
/// The side of Teams that a bot sends to: keeps Teams' limits and writes down who breaks them, plays faults, and remembers what the people of each conversation saw.
/// It knows every conversation until it is told to forget it.
/// </summary>
public sealed class TeamsConnector(TimeProvider time) : HttpMessageHandler
{
    private const int MostBytes = 100 * 1024;
    private readonly Lock door = new();
    private readonly Faults faults = new();
    private readonly Limits limits = new();
    private readonly Rooms rooms = new();
    private readonly List<Breach> breaches = [];
    private readonly List<TeamsRequest> inFlight = [];
    private readonly List<DateTimeOffset> askedAt = [];

    /// <summary>Where the bot is told to send to. Nobody listens there: this is a handler.</summary>
    public const string Address = "https://smba.trafficmanager.net/teams/";

    /// <summary>How long an answer takes. What is asked has its effect halfway through.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>What a played 412, 429 or 503 says about when to come back: seconds or a date.</summary>
    public string? RetryAfter { get; set; }

    /// <summary>Those who broke a limit. A bot that keeps the limits leaves this empty.</summary>
    public IReadOnlyList<Breach> Breaches => Copy(breaches);

    /// <summary>What has been asked and not yet answered.</summary>
    public IReadOnlyList<TeamsRequest> InFlight => Copy(inFlight);

    /// <summary>What has been asked in all, what came too early included.</summary>
    public int Asked
    {
        get
        {
            lock (door)
                return askedAt.Count;
        }
    }

    /// <summary>When each of that came.</summary>
    public IReadOnlyList<DateTimeOffset> AskedAt => Copy(askedAt);

    /// <summary>The most that were ever in flight together.</summary>
    public int MostInFlight { get; private set; }

    /// <summary>Everything that anybody saw, in order.</summary>
    public IReadOnlyList<Delivery> Seen => Copy(rooms.Seen);

    /// <summary>What the people of one conversation saw, in order.</summary>
    public IReadOnlyList<Delivery> SeenIn(string conversation) => [.. Seen.Where(delivery => delivery.Conversation == conversation)];

    /// <summary>Those of the conversations that were never told.</summary>
    public IReadOnlyList<string> Skipped(IEnumerable<string> conversations, Func<Delivery, bool> what) =>
        [.. conversations.Except(Seen.Where(what).Select(delivery => delivery.Conversation), StringComparer.Ordinal)];

    /// <summary>The conversations that were told more than once.</summary>
    public IReadOnlyList<string> ToldTwice(Func<Delivery, bool> what) =>
        [.. Seen.Where(what).GroupBy(delivery => delivery.Conversation, StringComparer.Ordinal).Where(told => told.Count() > 1).Select(told => told.Key)];

    /// <summary>How often each fault was played.</summary>
    public IReadOnlyDictionary<Fault, int> Played
    {
        get
        {
            lock (door)
                return new Dictionary<Fault, int>(faults.Played);
        }
    }

    /// <summary>The next requests go wrong so, in this order.</summary>
    public void Play(params Fault[] script)
    {
        lock (door)
            faults.Play(script);
    }

    /// <summary>From now on that share of the requests goes wrong, in ways that the seed chooses.</summary>
    public void PlayAtRandom(int seed, double share, params Fault[] among)
    {
        lock (door)
            faults.PlayAtRandom(seed, share, among);
    }

    /// <summary>From now on it knows no such conversation.</summary>
    public void Forget(string conversation)
    {
        lock (door)
            rooms.Forgotten.Add(conversation);
    }

    /// <summary>Somebody is in a conversation.</summary>
    public void Seat(string conversation, string id, string name, string aadObjectId)
    {
        lock (door)
            rooms.Seat(conversation, id, name, aadObjectId);
    }

    /// <summary>For those who come through a door of their own, as the front does.</summary>
    public async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (await TeamsRequest.ReadAsync(request, cancel) is not { } asked)
            return Answer(HttpStatusCode.MethodNotAllowed);

        Fault fault;
        lock (door)
        {
            askedAt.Add(time.GetUtcNow());
            inFlight.Add(asked);
            MostInFlight = Math.Max(MostInFlight, inFlight.Count);
            fault = faults.For(asked.Conversation);
        }

        try
        {
            return await TakeAsync(asked, fault, cancel);
        }
        finally
        {
            lock (door)
                inFlight.Remove(asked);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => TakeAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> TakeAsync(TeamsRequest asked, Fault fault, CancellationToken cancel)
    {
        if (fault is Fault.NeverConnected)
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        if (fault is Fault.DroppedBefore)
            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        if (TooEarly(asked) is { } wait)
            return Answer(HttpStatusCode.TooManyRequests, retryAfter: Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));

        await Task.Delay(Latency / 2, time, cancel);
        var answer = Refusal(fault) ?? Carry(asked);
        await Task.Delay(Latency / 2, time, cancel);
        return fault switch
        {
            Fault.DroppedAfter => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            Fault.BadGatewayAfter => Answer(HttpStatusCode.BadGateway),
            Fault.GatewayTimeoutAfter => Answer(HttpStatusCode.GatewayTimeout),
            _ => answer,
        };
    }

    private TimeSpan? TooEarly(TeamsRequest asked)
    {
        var (where, windows) = asked.Wish switch
        {
            Wish.Create => ("creating", Window.Sending),
            Wish.Members or Wish.PagedMembers or Wish.Member => ($"members of {asked.Conversation}", Window.Asking),
            _ => (asked.Conversation, Window.Sending),
        };
        lock (door)
        {
            var now = time.GetUtcNow();
            var broken = limits.Check(where, windows, now).Concat(limits.Check("tenant", Window.Tenant, now)).ToList();
            breaches.AddRange(broken.Select(one => one.Breach));
            if (broken.Count > 0)
                return broken.Max(one => one.Wait);

            limits.Take(where, now);
            limits.Take("tenant", now);
            return null;
        }
    }

    private HttpResponseMessage? Refusal(Fault fault) => fault switch
    {
        Fault.BadGatewayBefore => Answer(HttpStatusCode.BadGateway),
        Fault.GatewayTimeoutBefore => Answer(HttpStatusCode.GatewayTimeout),
        Fault.PreconditionFailed => Answer(HttpStatusCode.PreconditionFailed, retryAfter: RetryAfter),
        Fault.TooManyRequests => Answer(HttpStatusCode.TooManyRequests, retryAfter: RetryAfter),
        Fault.Unavailable => Answer(HttpStatusCode.ServiceUnavailable, retryAfter: RetryAfter),
        Fault.InternalError => Answer(HttpStatusCode.InternalServerError),
        Fault.Disabled => Forbidden("BotDisabledByAdmin"),
        Fault.Blocked => Forbidden("ConversationBlockedByUser"),
        Fault.WritesBlocked => Forbidden("MessageWritesBlocked"),
        Fault.NotInRoster => Forbidden("BotNotInConversationRoster"),
        Fault.Forbidden => Forbidden("Forbidden"),
        Fault.TooLarge => Answer(HttpStatusCode.RequestEntityTooLarge),
        _ => null,
    };

    private HttpResponseMessage Carry(TeamsRequest asked)
    {
        lock (door)
        {
            if (asked.Size * sizeof(char) > MostBytes)
                return Answer(HttpStatusCode.RequestEntityTooLarge);

            return rooms.Carry(asked, time.GetUtcNow()) is { } said
                ? Answer(asked.Wish is Wish.Create or Wish.Say ? HttpStatusCode.Created : HttpStatusCode.OK, said)
                : Answer(HttpStatusCode.NotFound);
        }
    }

    private static HttpResponseMessage Forbidden(string code) =>
        Answer(HttpStatusCode.Forbidden, new JObject { ["error"] = new JObject { ["code"] = code, ["message"] = "words that nobody should read" } });

    private static HttpResponseMessage Answer(HttpStatusCode status, JToken? body = null, string? retryAfter = null)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body?.ToString() ?? "", Encoding.UTF8, "application/json") };
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    }

    private List<T> Copy<T>(List<T> list)
    {
        lock (door)
            return [.. list];
    }
}
