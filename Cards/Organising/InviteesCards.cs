using AdaptiveCards;
using Consultations.Organising;

namespace Cards.Organising;

/// <summary>Everybody's own invitation, to be handed on: as many cards as it takes.</summary>
public static class InviteesCards
{
    private const int MostOnACard = 40;

    /// <param name="invited">Whom, and their codes.</param>
    /// <param name="link">Opens the chat with a code.</param>
    /// <param name="consultation">What they are invited to.</param>
    public static IReadOnlyList<AdaptiveCard> Of(DelegatesInvited invited, Func<string, string> link, Consultation consultation)
    {
        var cards = new List<AdaptiveCard>();
        var (sheet, rows) = (Started(invited, consultation), 0);
        foreach (var one in invited.Invited)
        {
            var row = new Sheet().Fact(Described(one.Invitee), Wording.Format(Sentences.CodeAndLink, one.Code, link(one.Code)));
            if (rows == MostOnACard || (rows > 0 && sheet.Size + row.Size > Sheet.MostCharacters))
            {
                cards.Add(sheet.Card());
                (sheet, rows) = (Started(invited, consultation), 0);
            }

            sheet.Add(row);
            rows++;
        }

        cards.Add(sheet.Card());
        return cards;
    }

    private static Sheet Started(DelegatesInvited invited, Consultation consultation) => new Sheet()
        .Title(Wording.Format(Sentences.InvitationsTo, consultation.Title))
        .Say(Wording.Format(Sentences.InvitationsUse, Wording.Moment(invited.ExpiresAt)));

    private static string Described(Invitee invitee) => string.Join(", ", new[]
    {
        invitee.Name,
        invitee.Organisation,
        invitee.Group.Length > 0 ? Wording.Group(invitee.Group) : "",
        invitee.Jurisdiction.Length > 0 ? Wording.Place(invitee.Jurisdiction) : "",
    }.Where(part => part.Length > 0));
}
