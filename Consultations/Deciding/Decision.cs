using System.Security.Cryptography;
using Consultations.Conversing;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Deciding;

/// <summary>What a rule has at hand while it decides, and what it orders: rows, ledger entries, notices. All of it is stored in one transaction.</summary>
public sealed class Decision(IBooks books, Asker by, DateTimeOffset now, IPollSecrets secrets)
{
    private Person? person;

    public IBooks Books { get; } = books;

    public DateTimeOffset Now { get; } = now;

    public Asker By { get; } = by;

    /// <summary>The secrets of open secret polls.</summary>
    public IPollSecrets Secrets { get; } = secrets;

    public List<LedgerNote> Ledger { get; } = [];

    public List<OutboxRow> Outbox { get; } = [];

    /// <summary>Keys of contributions whose text has gone: every transcript line that showed one is blanked.</summary>
    public List<string> Blanked { get; } = [];

    /// <summary>Consultations of which something changes that screens show, besides those whose own rows change.</summary>
    public HashSet<Guid> Touched { get; } = [];

    /// <summary>A secret poll was closed: its secret is destroyed, and the database written anew, as soon as this is committed.</summary>
    public bool Seals { get; set; }

    /// <summary>Web conversations whose transcript is deleted.</summary>
    public List<string> Erased { get; } = [];

    /// <summary>Who asks, or null for somebody who never joined.</summary>
    public Person? Person => person ??= Books.Find<Door>(By.Channel, By.UserId) is { } door ? Books.Find<Person>(door.PersonId) : null;

    public static Guid NewId() => Guid.CreateVersion7();

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(32);

    /// <summary>The person who asks; made, with their door, where they are new.</summary>
    public Person PersonOrNew()
    {
        if (Person is { } known)
            return known;

        person = new Person { Id = NewId(), CreatedAt = Now };
        Books.Add(person);
        Books.Add(new Door { Channel = By.Channel, UserId = By.UserId, PersonId = person.Id });
        return person;
    }

    /// <summary>Whether whoever asks may act as <paramref name="role"/> in the consultation (or in the house, where it is null).</summary>
    public bool May(Role role, Guid? consultation) =>
        Person is { } asker && Roles.Of(Books, asker.Id, consultation) >= role;

    /// <summary>The asker's place in the consultation, where they have joined and were neither removed nor forgotten.</summary>
    public Delegate? DelegateIn(Guid consultation) =>
        Person is { } asker
            ? Delegate.Find(Books, consultation, asker.Id)
            : null;

    /// <summary>Appends to the consultation's ledger, or to the house's where it is null.</summary>
    public void Record(string what, Guid? consultation, Guid subject, string numbers = "", string digest = "") =>
        Ledger.Add(new LedgerNote(consultation ?? Guid.Empty, what, Person?.Id ?? Guid.Empty, subject, numbers, digest));

    /// <summary>Tells a person, wherever they are, after the commit.</summary>
    public void Tell(Guid personId, Guid consultation, Notice notice, Guid? broadcast = null) =>
        Outbox.Add(new OutboxRow { Id = NewId(), PersonId = personId, ConsultationId = consultation, Notice = notice.Write(), At = Now, Due = Now, BroadcastId = broadcast });

    /// <summary>Tells whoever looks after the consultation.</summary>
    public void TellFacilitators(Guid consultation, Notice notice) => Tell(Role.Facilitator, consultation, notice);

    /// <summary>Tells whoever answers for the consultation.</summary>
    public void TellOrganisers(Guid consultation, Notice notice) => Tell(Role.Organiser, consultation, notice);

    private void Tell(Role least, Guid consultation, Notice notice)
    {
        var people = Books.All<Grant>()
            .Where(g => g.RevokedAt == null && g.Role >= least && (g.ConsultationId == consultation || g.ConsultationId == null))
            .Select(g => g.PersonId).Distinct().ToList();
        foreach (var one in people)
            Tell(one, consultation, notice);
    }
}
