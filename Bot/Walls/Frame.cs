using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Walls;

/// <summary>
/// What every watcher is to have seen, ready to be sent. It knows nothing of the frame that follows, so that a watcher who is slow holds on to one frame and not to
/// all that came since.
/// </summary>
internal sealed class Frame
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Frame(byte[] scene, byte[] votes, byte[] clock, IReadOnlySet<string> revoked, bool isLast)
    {
        (Scene, Votes, Clock, Revoked, IsLast) = (scene, votes, clock, revoked, isLast);
    }

    /// <summary>Three events as they are sent, the last two empty where there is nothing to say. The same array as in the frame before, where it says the same.</summary>
    public byte[] Scene { get; }

    public byte[] Votes { get; }

    /// <summary>The server's time; sent every now and then as a sign of life, and to each watcher when it comes.</summary>
    public byte[] Clock { get; }

    /// <summary>Hashes of keys that open this wall no more.</summary>
    public IReadOnlySet<string> Revoked { get; }

    /// <summary>There is no wall any more.</summary>
    public bool IsLast { get; }

    /// <summary>Done as soon as there is a newer one.</summary>
    public Task Passed => passed.Task;

    /// <param name="sight">What there is to see now.</param>
    /// <param name="before">The frame before; null for none.</param>
    /// <param name="beat">A sign of life to be sent; null where the one before will do.</param>
    public static Frame Of(Sight sight, Frame? before, byte[]? beat)
    {
        var scene = sight.Scene is null ? [] : Event("scene", sight.Scene);
        var votes = sight.Votes is null ? [] : Event("votes", sight.Votes);
        return new Frame(Kept(before?.Scene, scene), Kept(before?.Votes, votes), beat ?? before?.Clock ?? [], sight.Revoked, sight.Scene is null);
    }

    /// <summary>The moment, as an event.</summary>
    public static byte[] TimeAt(DateTimeOffset now) => Event("clock", new { now = now.ToUnixTimeMilliseconds() });

    /// <summary>Whether it would send a watcher of the other frame nothing.</summary>
    public bool SaysTheSameAs(Frame other) => ReferenceEquals(Scene, other.Scene) && ReferenceEquals(Votes, other.Votes) && ReferenceEquals(Clock, other.Clock)
        && IsLast == other.IsLast && Revoked.SetEquals(other.Revoked);

    /// <summary>Wakes whoever waits for a newer one.</summary>
    public void Pass() => passed.TrySetResult();

    private static byte[] Kept(byte[]? before, byte[] now) => before is not null && before.AsSpan().SequenceEqual(now) ? before : now;

    private static byte[] Event<T>(string name, T data) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {JsonSerializer.Serialize(data, Json)}\n\n");
}
