namespace Consultations.Organising;

/// <summary>How much a reader may learn of who said something; from the openest to the strictest.</summary>
public enum AttributionRule
{
    /// <summary>Name, designation and organisation, where the speaker agreed; else "a delegate".</summary>
    Named,

    /// <summary>"a police delegate, Assam", coarsened until at least <i>k</i> joined delegates fit.</summary>
    ByGroup,

    /// <summary>Nothing at all; and nothing is filed under a place unless the delegate names it.</summary>
    ChathamHouse,
}
