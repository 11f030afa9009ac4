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
