using System.Text;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;

namespace Consultations.Joining;

/// <summary>Somebody asks for a code to be typed in another door of theirs. The one before it works no more.</summary>
public sealed record MakeDoorCode : Command<DoorCodeMade>
{
    public override Result<DoorCodeMade> Decide(Decision decision)
    {
        if (decision.Person is not { } person)
            return new Refusal(nameof(Sentences.JoinFirst));

        foreach (var old in decision.Books.All<DoorCode>().Where(c => c.PersonId == person.Id).ToList())
            decision.Books.Remove(old);
        var code = Codes.NewDoorCode();
        var made = new DoorCode { Id = Decision.NewId(), CodeHash = Codes.Hash(code), PersonId = person.Id, ExpiresAt = decision.Now + DoorCode.Validity };
        decision.Books.Add(made);
        decision.Record("door.code-made", null, made.Id);
        return new DoorCodeMade(code);
    }
}

/// <param name="Code">Known only here; what is stored is its hash.</param>
public sealed record DoorCodeMade(string Code);

/// <summary>
/// The code is typed in another door: both are one person from now on. Whoever spoke through this door before is the code's owner now, with all that was theirs.
/// </summary>
public sealed record LinkDoor(string Code) : Command<DoorLinked>
{
    private const string What = "door.linked";

    public override Result<DoorLinked> Decide(Decision decision)
    {
        var books = decision.Books;
        var hash = Codes.Hash(Code);
        if (books.All<DoorCode>().SingleOrDefault(c => c.CodeHash == hash) is not { } code || books.Find<Person>(code.PersonId) is not { } owner)
            return new Refusal(nameof(Sentences.DoorCodeUnknown));
        if (books.All<LedgerRow>().FirstOrDefault(row => row.Chain == Guid.Empty && row.Subject == code.Id && row.What == What) is { } used)
            return used.Digest == DigestOfDoor(hash) ? new DoorLinked([]) : new Refusal(nameof(Sentences.DoorCodeUsed));
        if (code.ExpiresAt <= decision.Now)
            return new Refusal(nameof(Sentences.DoorCodeExpired));
        if (decision.Person?.Id == owner.Id)
            return new Refusal(nameof(Sentences.DoorCodeOfThisDoor));

        IReadOnlyList<Guid> merged = [];
        if (decision.Person is { } before)
            merged = OnePerson.Of(decision, before, owner);
        else
            books.Add(new Door { Channel = By.Channel, UserId = By.UserId, PersonId = owner.Id });
        decision.Record(What, null, code.Id, digest: DigestOfDoor(hash));
        Doorstep.Place(decision, owner, CurrentOf(decision, owner));
        return new DoorLinked(merged);
    }

    /// <summary>Tells the door that used a code, to whoever still has the code's row; without the row it says nothing.</summary>
    private string DigestOfDoor(string codeHash) => LedgerRow.DigestOf(Encoding.UTF8.GetBytes(codeHash), $"{By.Channel}\n{By.UserId}");

    /// <summary>What this chat is about: what it was about before, or else what its person joined last.</summary>
    private Guid? CurrentOf(Decision decision, Person owner) =>
        decision.Books.Find<Conversing.Conversation>(By.Channel, By.ConversationId)?.ConsultationId
        ?? decision.Books.All<Delegate>().Where(d => d.PersonId == owner.Id && d.Standing == Standing.Joined)
            .OrderByDescending(d => d.JoinedAt).FirstOrDefault()?.ConsultationId;
}

/// <param name="Merged">The consultations in which both had been delegates, and are one now.</param>
public sealed record DoorLinked(IReadOnlyList<Guid> Merged);
