namespace Consultations.Places;

/// <summary>A named set of jurisdictions, such as "Northeast India".</summary>
/// <param name="Name">The English name, under which it is stored. People read <see cref="Regions.NameOf"/>.</param>
/// <param name="Members">The codes of its jurisdictions.</param>
public sealed record Region(string Name, IReadOnlyList<string> Members)
{
    /// <summary>Two regions of one name are one region.</summary>
    public bool Equals(Region? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
