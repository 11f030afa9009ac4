using Newtonsoft.Json.Linq;

namespace Benchmarks.Teams;

public enum Deed
{
    Said,
    Changed,
    Deleted,
}

/// <summary>Something that the people of a conversation saw happen.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Deed">Whether it is new.</param>
/// <param name="Id">The message's.</param>
/// <param name="Activity">What they saw; nothing where it was deleted.</param>
/// <param name="At">When.</param>
public sealed record Delivery(string Conversation, Deed Deed, string Id, JObject? Activity, DateTimeOffset At);
