using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>A single-use invitation, to be handed to one person.</summary>
public static class InvitationCard
{
    /// <param name="invited">The code and what it gives.</param>
    /// <param name="link">Opens the chat with the code.</param>
    /// <param name="consultationTitle">Where the role holds; null for the whole house.</param>
    public static AdaptiveCard Of(Invited invited, string link, string? consultationTitle)
    {
        var role = Wording.Role(invited.Role);
        var sheet = new Sheet().Title(invited.Name.Length > 0
            ? Wording.Format(Sentences.InvitationFor, invited.Name)
            : Sentences.Invitation);
        return sheet
            .Say(consultationTitle is null
                ? Wording.Format(Sentences.InvitationGivesEverywhere, role)
                : Wording.Format(Sentences.InvitationGives, role, consultationTitle))
            .Say(Wording.Powers(invited.Role))
            .Code(invited.Code)
            .Say(link)
            .Say(Wording.Format(Sentences.InvitationUse, invited.Code))
            .Say(Wording.Format(Sentences.InvitationUntil, Wording.Moment(invited.ExpiresAt)))
            .Card();
    }
}
