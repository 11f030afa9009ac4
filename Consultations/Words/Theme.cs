namespace Consultations.Words;

/// <summary>One of the four parts of the response to trafficking, the "4P".</summary>
/// <param name="Id">A slug, for instance <c>protection</c>. It is what is stored.</param>
public sealed record Theme(string Id)
{
    /// <summary>Stopping it before it happens.</summary>
    public static Theme Prevention { get; } = new("prevention");

    /// <summary>Looking after those it happened to.</summary>
    public static Theme Protection { get; } = new("protection");

    /// <summary>Bringing to justice those who do it.</summary>
    public static Theme Prosecution { get; } = new("prosecution");

    /// <summary>Working on it together.</summary>
    public static Theme Partnership { get; } = new("partnership");

    /// <summary>The four, in their customary order.</summary>
    public static IReadOnlyList<Theme> All { get; } = [Prevention, Protection, Prosecution, Partnership];

    /// <summary>What people read.</summary>
    public string Name => Label.Find("Theme", Id) ?? Id;

    /// <summary>The theme of this id, or null.</summary>
    public static Theme? OfId(string id) => All.FirstOrDefault(theme => string.Equals(theme.Id, id, StringComparison.Ordinal));
}
