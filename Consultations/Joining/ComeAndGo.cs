using Consultations.Announcing;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Moderating;
using Consultations.Organising;
using Consultations.Summarising;

namespace Consultations.Joining;

/// <summary>Somebody comes back by their personal link: the same person, the same conversation, on whatever device.</summary>
public sealed record ComeBack(string ReturnKey) : Command<Conversation>
{
    public override Result<Conversation> Decide(Decision decision)
    {
        var hash = Codes.Hash(ReturnKey);
        var person = decision.Books.All<Person>().SingleOrDefault(p => p.ReturnKeyHash == hash);
        var conversation = person is null
            ? null
            : decision.Books.All<Conversation>().FirstOrDefault(c => c.PersonId == person.Id && c.Channel == By.Channel);
        if (conversation is null)
            return new Refusal(nameof(Sentences.LinkUnknown));

        conversation.IsOpen = true;
        return conversation;
    }
}

/// <summary>A new personal link; the old one opens nothing any more.</summary>
public sealed record RenewReturnLink : Command<string>
{
    public override Result<string> Decide(Decision decision)
    {
        if (decision.Person is not { } person)
            return new Refusal(nameof(Sentences.JoinFirst));

        person.ReturnKeyHash = null;
        return Doorstep.NewReturnKey(person)!;
    }
}

/// <summary>The device is handed on: this conversation's tokens open nothing until its owner comes back by the link. A shared one is about no consultation any more.</summary>
public sealed record Leave : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Books.Find<Conversation>(By.Channel, By.ConversationId) is not { } conversation)
            return Done.It;
        if (By.IsShared)
            decision.Books.Remove(conversation);
        else
            conversation.IsOpen = false;
        return Done.It;
    }
}

/// <summary>The conversation turns to another consultation that the person is in; one that several share, only to one that the person looks after.</summary>
public sealed record Switch(Guid ConsultationId) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        var waits = decision.DelegateIn(ConsultationId) is { Standing: Standing.Waiting };
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation || !(waits || decision.May(Role.Observer, ConsultationId)))
            return new Refusal(nameof(Sentences.NotInThatConsultation));

        if (By.IsShared && !decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));

        if (decision.Books.Find<Conversation>(By.Channel, By.ConversationId) is { } conversation)
            conversation.ConsultationId = ConsultationId;
        else if (By.IsShared)
            decision.Books.Add(new Conversation { Channel = By.Channel, Id = By.ConversationId, UserId = "", PersonId = Guid.Empty, ConsultationId = ConsultationId });
        return consultation;
    }
}

/// <summary>Whether the person's name may stand beside what they say from now on.</summary>
public sealed record SetMayBeNamed(Guid ConsultationId, bool May) : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.DelegateIn(ConsultationId) is not { } who)
            return new Refusal(nameof(Sentences.JoinFirst));

        if (who.Standing == Standing.Merged)
            return new Refusal(nameof(Sentences.YouWereMerged));

        who.MayBeNamed = May;
        return Done.It;
    }
}

/// <summary>
/// Deletes what is known of a person: names, organisations, channel ids, transcript, return link. What they said stays, as "a delegate".
/// The last organiser must hand over first.
/// </summary>
public sealed record ForgetMe : Command<Done>
{
    public override Result<Done> Decide(Decision decision)
    {
        if (decision.Person is not { } person)
            return Done.It;
        var books = decision.Books;
        var organisers = books.All<Grant>().Where(g => g.Role == Role.Organiser && g.RevokedAt == null).Select(g => g.PersonId).Distinct().ToList();
        if (organisers.Count == 1 && organisers[0] == person.Id)
            return new Refusal(nameof(Sentences.LastOrganiserStays));

        foreach (var who in books.All<Delegate>().Where(d => d.PersonId == person.Id).ToList())
            Forget(decision, who);
        foreach (var grant in books.All<Grant>().Where(g => g.PersonId == person.Id).ToList())
        {
            grant.Name = "";
            decision.Blanked.Add(grant.Key);
            if (grant.RevokedAt is not null)
                continue;
            grant.RevokedAt = decision.Now;
            decision.Record("role.revoked", grant.ConsultationId, grant.Id, $"{(int)grant.Role}");
        }

        foreach (var invitation in books.All<Invitation>().Where(i => i.UsedBy == person.Id).ToList())
            invitation.Forget();
        foreach (var door in books.All<Door>().Where(d => d.PersonId == person.Id).ToList())
        {
            if (books.Find<PersonalChat>(door.Channel, door.UserId) is { } chat)
                books.Remove(chat);
            books.Remove(door);
        }

        foreach (var broadcast in books.All<Broadcast>().Where(one => one.StartedBy == person.Id).ToList())
            broadcast.LeaveCard();
        foreach (var conversation in books.All<Conversation>().Where(c => c.PersonId == person.Id).ToList())
        {
            decision.Erased.Add(conversation.Id);
            books.Remove(conversation);
        }

        foreach (var seen in books.All<Seen>().Where(s => s.PersonId == person.Id).ToList())
            books.Remove(seen);
        foreach (var row in books.All<OutboxRow>().Where(o => o.PersonId == person.Id).ToList())
            books.Remove(row);
        foreach (var card in books.All<LiveCard>().Where(c => c.PersonId == person.Id).ToList())
            books.Remove(card);
        foreach (var code in books.All<DoorCode>().Where(c => c.PersonId == person.Id).ToList())
            books.Remove(code);

        person.ReturnKeyHash = null;
        return Done.It;
    }

    private static void Forget(Decision decision, Delegate who)
    {
        who.Forget();
        decision.Blanked.Add(who.Key);
        Export.Outdate(decision, who.ConsultationId);
        foreach (var held in decision.Books.All<HeldInput>().Where(h => h.AuthorId == who.Id).ToList())
            Waiting.Close(decision, held);
        foreach (var said in decision.Books.All<Contribution>().Where(c => c.AuthorId == who.Id).ToList())
        {
            said.IsUnnamed = true;
            decision.Blanked.Add(said.Key);
        }

        decision.Record("delegate.forgotten", who.ConsultationId, who.Id, $"{who.Number}");
    }
}
