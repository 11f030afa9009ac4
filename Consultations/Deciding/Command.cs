namespace Consultations.Deciding;

/// <summary>What somebody asks for, with the rule that accepts or refuses it.</summary>
/// <typeparam name="T">What is answered when it was accepted.</typeparam>
public abstract record Command<T> where T : notnull
{
    /// <summary>Who asks. The rule looks the person's roles up; nothing that a client sent is believed.</summary>
    public required Asker By { get; init; }

    /// <summary>
    /// Runs in the writer: reads, decides, and changes what is stored through <paramref name="decision"/>; or refuses and changes nothing.
    /// It must be idempotent: the same command handed in again answers the same and changes nothing.
    /// </summary>
    public abstract Result<T> Decide(Decision decision);
}

/// <summary>A door that somebody speaks through: a channel, their id there, and the conversation.</summary>
/// <param name="Channel">The Bot Framework's channel id, such as <c>directline</c>.</param>
/// <param name="UserId">The channel's id of the person.</param>
/// <param name="ConversationId">The channel's id of the conversation.</param>
public sealed record Asker(string Channel, string UserId, string ConversationId)
{
    /// <summary>Whether others read along: it is a group chat or a channel, and nobody's own.</summary>
    public bool IsShared { get; init; }

    /// <summary>The house itself: start-up, expiry.</summary>
    public static Asker House { get; } = new("house", "house", "house");
}
