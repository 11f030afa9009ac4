using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>Who holds which role, and buttons that take one back.</summary>
public static class RolesCard
{
    /// <param name="grants">Those taken back are left out.</param>
    /// <param name="consultationTitle">The title of a consultation, or null where there is none any more.</param>
    /// <param name="page">From 1.</param>
    public static AdaptiveCard Of(IReadOnlyList<Grant> grants, Func<Guid, string?> consultationTitle, int page = 1)
    {
        var sheet = new Sheet().Title(Sentences.Roles);
        var held = grants.Where(g => g.RevokedAt is null).OrderBy(g => g.Number).ToList();
        if (held.Count == 0)
            sheet.Say(Sentences.NoRoles);
        Page.Of(held.Select(grant => new Part("", Written(grant, consultationTitle))), page, sheet).WriteOnto(sheet, "roles");
        return sheet.Card();
    }

    private static Sheet Written(Grant grant, Func<Guid, string?> consultationTitle)
    {
        var name = grant.Name.Length > 0 ? grant.Name : Sentences.Unnamed;
        return new Sheet()
            .Say(Wording.Format(Sentences.Numbered, grant.Number, Wording.Format(Sentences.RoleOf, Wording.Role(grant.Role), name)))
            .Aside(grant.ConsultationId is { } id ? consultationTitle(id) ?? Sentences.ConsultationGone : Sentences.Everywhere)
            .Buttons(Line.Button(Wording.Format(Sentences.ButtonTakeBack, grant.Number), $"revoke {grant.Number}"));
    }
}
