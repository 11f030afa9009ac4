namespace Consultations.Places;

/// <summary>What a few words mean as a place.</summary>
public abstract record PlaceMatch
{
    private PlaceMatch()
    {
    }

    /// <summary>One place is meant.</summary>
    /// <param name="Jurisdiction">The place.</param>
    /// <param name="Note">What was put right on the way; null when what was written is the place's code or name.</param>
    public sealed record Found(Jurisdiction Jurisdiction, PlaceNote? Note) : PlaceMatch;

    /// <summary>Several places could be meant, and the person should say which.</summary>
    /// <param name="Candidates">At least two, the likeliest first.</param>
    public sealed record Unclear(IReadOnlyList<Jurisdiction> Candidates) : PlaceMatch;

    /// <summary>No place is meant that we know.</summary>
    public sealed record Unknown : PlaceMatch
    {
        private Unknown()
        {
        }

        internal static Unknown Instance { get; } = new();
    }
}
