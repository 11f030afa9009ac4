namespace Consultations.Joining;

/// <summary>Somebody the bot knows again: by their doors and their return link, never by a name.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Hash of the key of the personal return link; null before the first join and after <c>forget me</c>.</summary>
    public string? ReturnKeyHash { get; set; }

    /// <summary>Id of the language they asked to be spoken to in; empty where they follow their channel.</summary>
    public string Language { get; set; } = "";
}

/// <summary>A channel's id of a person: one of the ways in which they speak.</summary>
public sealed class Door
{
    public required string Channel { get; init; }

    public required string UserId { get; init; }

    public required Guid PersonId { get; set; }

    /// <summary>Id of the language that the channel shows them; empty where it is not known, or none of ours.</summary>
    public string Language { get; set; } = "";
}

/// <summary>A ten-minute code, printed in one door to be typed in another: whoever types it is the same person. Only its hash is stored.</summary>
public sealed class DoorCode
{
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }

    public required string CodeHash { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
