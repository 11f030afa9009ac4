using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consultations.Conversing;

/// <summary>What the bot tells somebody without being asked. The sentences are the dialogs' business.</summary>
[JsonDerivedType(typeof(InputHidden), "hidden")]
[JsonDerivedType(typeof(InputShownAgain), "shown")]
[JsonDerivedType(typeof(SameName), "same-name")]
[JsonDerivedType(typeof(WaitingAtTheDoor), "waiting")]
[JsonDerivedType(typeof(Admitted), "admitted")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(RoleTaken), "role-taken")]
[JsonDerivedType(typeof(TakenDown), "taken-down")]
[JsonDerivedType(typeof(HeldForYou), "held")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(NotReleased), "not-released")]
[JsonDerivedType(typeof(SamePerson), "same-person")]
[JsonDerivedType(typeof(MergeAgreed), "merge-agreed")]
[JsonDerivedType(typeof(BallotWaits), "ballot-waits")]
[JsonDerivedType(typeof(BallotStillWaits), "ballot-still-waits")]
[JsonDerivedType(typeof(ResultShown), "result-shown")]
[JsonDerivedType(typeof(Announced), "announced")]
[JsonDerivedType(typeof(ItemOpened), "item-opened")]
[JsonDerivedType(typeof(SummaryShared), "summary-shared")]
[JsonDerivedType(typeof(ExportsOutdated), "exports-outdated")]
public abstract record Notice
{
    public string Write() => JsonSerializer.Serialize(this);

    public static Notice Read(string json) =>
        JsonSerializer.Deserialize<Notice>(json) ?? throw new JsonException("An empty notice.");
}

/// <summary>To the author: a facilitator has hidden the input.</summary>
public sealed record InputHidden(int Number, string Reason) : Notice;

/// <summary>To the author: the input is shown again.</summary>
public sealed record InputShownAgain(int Number) : Notice;

/// <summary>To facilitators: two delegates bear the same name.</summary>
public sealed record SameName(int Number, int Other) : Notice;

/// <summary>To facilitators: somebody waits to be admitted.</summary>
public sealed record WaitingAtTheDoor(int Number) : Notice;

/// <summary>To the delegate.</summary>
public sealed record Admitted : Notice;

/// <summary>To the delegate.</summary>
public sealed record Removed : Notice;

/// <summary>To the inviter: the code was used.</summary>
public sealed record RoleGiven(int Grant) : Notice;

/// <summary>To whoever held the role.</summary>
public sealed record RoleTaken : Notice;

/// <summary>To a delegate: whoever takes the record down has put an input on record as theirs.</summary>
public sealed record TakenDown(int Number) : Notice;

/// <summary>To facilitators: a delegate says that the screen was wrong about a text, and hands it over.</summary>
public sealed record HeldForYou(int Held) : Notice;

/// <summary>To the author: a facilitator has let the text pass; it is filed under this number.</summary>
public sealed record Released(int Number) : Notice;

/// <summary>To the author: a facilitator did not let the text pass; it is gone.</summary>
public sealed record NotReleased : Notice;

/// <summary>To a delegate: a facilitator takes another delegate to be the same person, and asks whether that is so.</summary>
public sealed record SamePerson(int Other) : Notice;

/// <summary>To facilitators: the delegate agreed that the other one was they too.</summary>
public sealed record MergeAgreed(int Number, int Other) : Notice;

/// <summary>To delegates: a poll is open; their ballot.</summary>
public sealed record BallotWaits(int Poll) : Notice;

/// <summary>To delegates who have not voted: their ballot once more.</summary>
public sealed record BallotStillWaits(int Poll) : Notice;

/// <summary>To delegates: a facilitator's message; its words are the broadcast's.</summary>
public sealed record Announced(int Broadcast) : Notice;

/// <summary>To delegates: an agenda item is open.</summary>
public sealed record ItemOpened(int Item) : Notice;

/// <summary>To delegates: a facilitator shares the summary, of the whole or of one agenda item.</summary>
public sealed record SummaryShared(int? Item) : Notice;

/// <summary>To delegates: a facilitator shows the result of a poll.</summary>
public sealed record ResultShown(int Poll) : Notice;

/// <summary>To organisers: something was taken back that files hold which were handed out before.</summary>
/// <param name="Files">The names they were saved under, with their day; the first <see cref="Most"/> of them.</param>
/// <param name="Count">How many they are in all.</param>
public sealed record ExportsOutdated(IReadOnlyList<string> Files, int Count) : Notice
{
    public const int Most = 10;
}
