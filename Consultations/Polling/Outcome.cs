using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consultations.Polling;

/// <summary>What is kept of a closed poll, and may be shown to anybody in the room.</summary>
public sealed record Outcome
{
    /// <summary>How many could vote, at the close: see <see cref="PollView.RoomOf"/>.</summary>
    public required int Joined { get; init; }

    /// <summary>How many voted.</summary>
    public required int Votes { get; init; }

    /// <summary>What they chose; null where fewer than <see cref="K"/> voted. It counts all <see cref="Votes"/>, unless <see cref="IsAsShown"/> says otherwise.</summary>
    public required Tally? Total { get; init; }

    /// <summary>
    /// The total is what the room had seen already, in steps or at an earlier close, and counts the ballots of then: beside it the whole would tell what fewer than
    /// <see cref="K"/> people chose since.
    /// </summary>
    public bool IsAsShown { get; init; }

    /// <summary>Whether the total is the sum of all ballots.</summary>
    [JsonIgnore]
    public bool IsWhole => Total is not null && !IsAsShown;

    /// <summary>The least number of people whose answers were shown together.</summary>
    public required int K { get; init; }

    /// <summary>Some joined with the code alone, neither invited nor admitted by anybody, so one person may have joined, and voted, twice.</summary>
    public required bool IsOpenJoin { get; init; }

    public required Breakdown ByPlace { get; init; }

    public required Breakdown ByGroup { get; init; }

    public string Write() => JsonSerializer.Serialize(this);

    public static Outcome? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<Outcome>(json);
}

/// <summary>The figures of a poll by jurisdiction or by stakeholder group, as far as they give nobody away.</summary>
/// <param name="Strata">The largest first, "others" last; none where there is a hindrance.</param>
/// <param name="Hindrance">Why there are none.</param>
public sealed record Breakdown(IReadOnlyList<StratumTally> Strata, Hindrance Hindrance = Hindrance.None);

/// <summary>What one stratum chose.</summary>
/// <param name="Ids">
/// ISO 3166 code, or the group's id; the empty string for those who speak for no jurisdiction. Several are "others": strata of fewer than <i>k</i>, together.
/// </param>
/// <param name="Tally">At least <i>k</i> ballots.</param>
public sealed record StratumTally(IReadOnlyList<string> Ids, Tally Tally)
{
    /// <summary>Whether it is several strata together.</summary>
    public bool IsOthers => Ids.Count > 1;
}

/// <summary>Why a breakdown is not shown.</summary>
public enum Hindrance
{
    None,

    /// <summary>Fewer than <i>k</i> voted.</summary>
    TooFew,

    /// <summary>All who voted are of one stratum, or the small ones take all others with them.</summary>
    OneStratum,

    /// <summary>Beside the other breakdown it would give away what fewer than <i>k</i> people chose.</summary>
    GivesAway,

    /// <summary>The bars moved while the poll was open; beside those steps it could give somebody away.</summary>
    ShownLive,
}

/// <summary>By what the figures of a poll are broken down.</summary>
public enum Dimension
{
    Place,
    Group,
}
