using Consultations.Announcing;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Summarising;

namespace Consultations.Joining;

/// <summary>Two persons turn out to be one: all that was the one's goes over to the other. An empty person stays behind, for the ledger names it.</summary>
internal static class OnePerson
{
    /// <returns>The consultations in which both had been delegates.</returns>
    public static IReadOnlyList<Guid> Of(Decision decision, Person before, Person owner)
    {
        var books = decision.Books;
        foreach (var door in books.All<Door>().Where(d => d.PersonId == before.Id).ToList())
            door.PersonId = owner.Id;
        foreach (var conversation in books.All<Conversation>().Where(c => c.PersonId == before.Id).ToList())
            conversation.PersonId = owner.Id;
        foreach (var grant in books.All<Grant>().Where(g => g.PersonId == before.Id).ToList())
            grant.PersonId = owner.Id;
        foreach (var invitation in books.All<Invitation>().Where(i => i.UsedBy == before.Id).ToList())
            invitation.UsedBy = owner.Id;
        foreach (var invitation in books.All<Invitation>().Where(i => i.InvitedBy == before.Id).ToList())
            invitation.InvitedBy = owner.Id;
        foreach (var row in books.All<OutboxRow>().Where(o => o.PersonId == before.Id).ToList())
            row.PersonId = owner.Id;
        foreach (var said in books.All<Contribution>().Where(c => c.EnteredBy == before.Id).ToList())
            said.EnteredBy = owner.Id;
        foreach (var card in books.All<LiveCard>().Where(c => c.PersonId == before.Id).ToList())
            card.PersonId = owner.Id;
        foreach (var broadcast in books.All<Broadcast>().Where(one => one.StartedBy == before.Id).ToList())
            broadcast.StartedBy = owner.Id;
        foreach (var code in books.All<DoorCode>().Where(c => c.PersonId == before.Id).ToList())
            books.Remove(code);
        MoveSeen(books, before, owner);

        if (owner.Language.Length == 0)
            owner.Language = before.Language;
        var key = before.ReturnKeyHash;
        before.ReturnKeyHash = null;
        owner.ReturnKeyHash ??= key;
        return MoveDelegates(decision, before, owner);
    }

    private static void MoveSeen(IBooks books, Person before, Person owner)
    {
        var known = books.All<Seen>().Where(s => s.PersonId == owner.Id).ToList();
        foreach (var seen in books.All<Seen>().Where(s => s.PersonId == before.Id).ToList())
        {
            if (known.Find(s => s.ConsultationId == seen.ConsultationId) is { } same)
                same.UpTo = Math.Max(same.UpTo, seen.UpTo);
            else
                books.Add(new Seen { PersonId = owner.Id, ConsultationId = seen.ConsultationId, UpTo = seen.UpTo });
            books.Remove(seen);
        }
    }

    private static List<Guid> MoveDelegates(Decision decision, Person before, Person owner)
    {
        var places = decision.Books.All<Delegate>().Where(d => d.PersonId == owner.Id).ToList();
        var merged = new List<Guid>();
        foreach (var other in decision.Books.All<Delegate>().Where(d => d.PersonId == before.Id).ToList())
        {
            var own = places.Find(d => d.ConsultationId == other.ConsultationId);
            if (own is null)
            {
                other.PersonId = owner.Id;
            }
            else if (IsEmpty(other))
            {
                // Its row stays with the person who is left behind.
            }
            else if (IsEmpty(own))
            {
                var nobody = new Person { Id = Decision.NewId(), CreatedAt = decision.Now };
                decision.Books.Add(nobody);
                own.PersonId = nobody.Id;
                other.PersonId = owner.Id;
            }
            else
            {
                OneDelegate.Of(decision, own, other);
                merged.Add(own.ConsultationId);
            }
        }

        return merged;
    }

    private static bool IsEmpty(Delegate who) => who.Standing is Standing.Merged or Standing.Forgotten;
}
