namespace Consultations.Places;

/// <summary>A state, union territory, country or other subdivision, by ISO 3166.</summary>
/// <param name="Code">Today's code: ISO 3166-1 alpha-2 (<c>NP</c>) or ISO 3166-2 (<c>IN-OD</c>, <c>BD-C</c>). It is what is stored.</param>
/// <param name="Name">The English short name, which is also what buttons send; the code itself where no name is shipped. People read <see cref="Jurisdictions.NameOf"/>.</param>
public sealed record Jurisdiction(string Code, string Name)
{
    /// <summary>Whether it is a part of a country and not a country.</summary>
    public bool IsSubdivision => Code.Length > 2;

    /// <summary>The alpha-2 code of the country that it is, or is a part of.</summary>
    public string Country => Code[..2];
}
