using Consultations.Deciding;
using Consultations.Ledger;

namespace Consultations.Polling;

/// <summary>What one delegate chose in a named poll; facilitators and organisers see it, and the ballot says so.</summary>
public sealed class Ballot
{
    /// <summary>Those of a poll that the room has seen in its figures, or has not.</summary>
    internal static readonly PreparedQuestion<Ballot, Guid, bool> Shown = new((ballot, poll, isShown) => ballot.PollId == poll && ballot.IsShown == isShown);

    public required Guid PollId { get; init; }

    public required Guid DelegateId { get; init; }

    /// <summary>A <see cref="Polling.Choice"/>.</summary>
    public required string Choice { get; set; }

    /// <summary>Whether the room has seen it in the figures of a live poll.</summary>
    public bool IsShown { get; set; }

    /// <summary>
    /// The random key of the ledger's digest, another for each choice. Choices are few enough to be tried one after the other: once this key is gone with the ballot,
    /// or with what it said before, the ledger tells nobody what that was.
    /// </summary>
    public byte[] Salt { get; set; } = [];

    /// <summary>The digest of who chose what, as the ledger holds it.</summary>
    public string Digest() => LedgerRow.DigestOf(Salt, $"{DelegateId:N}\u001f{Choice}");
}

/// <summary>That a delegate has voted in a secret poll that is still open. It has no time and no order, and goes when the poll is closed.</summary>
public sealed class Voted
{
    /// <summary>Those in a poll whose ballot the room has seen in its figures, or has not.</summary>
    internal static readonly PreparedQuestion<Voted, Guid, bool> Shown = new((voted, poll, isShown) => voted.PollId == poll && voted.IsShown == isShown);

    public required Guid PollId { get; init; }

    public required Guid DelegateId { get; init; }

    /// <summary>Whether the room has seen their ballot in the figures of a live poll.</summary>
    public bool IsShown { get; set; }
}

/// <summary>What somebody chose in a secret poll.</summary>
public sealed class SecretBallot
{
    public required Guid PollId { get; init; }

    /// <summary>The first half of HMAC-SHA-256 of the delegate under the poll's secret; after the close a random number.</summary>
    public required Guid Key { get; init; }

    /// <summary>A <see cref="Polling.Choice"/>.</summary>
    public required string Choice { get; set; }
}
