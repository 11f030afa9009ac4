using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Consultations.Contributing;

/// <summary>A room full of people who never were, each of whom has said one thing. No word of it occurs in any sentence of the product.</summary>
internal sealed class MadeUpRoom : IBooks
{
    private static readonly string[] Groups = ["law-enforcement", "judiciary", "civil-society", "Beekeepers"];
    private static readonly string?[] Places = ["IN-MP", "IN-KL", null];
    private readonly List<object> rows = [];

    public MadeUpRoom(AttributionRule rule, int seed)
    {
        var chance = new Random(seed);
        Consultation = new Consultation
        {
            Id = Guid.NewGuid(),
            Key = "made-up",
            Title = "A made-up room",
            JoinCode = "K7Q2MX",
            Rule = rule,
            K = chance.Next(Consultation.LeastK, 7),
            Invited = ["IN-KL"],
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        rows.Add(Consultation);
        for (var n = 1; n <= chance.Next(1, 25); n++)
            Add(chance, n);
    }

    public Consultation Consultation { get; }

    public IReadOnlyList<Delegate> People => [.. rows.OfType<Delegate>()];

    public IReadOnlyList<Contribution> Said => [.. rows.OfType<Contribution>()];

    public IQueryable<T> All<T>()
        where T : class => rows.OfType<T>().AsQueryable();

    public T? Find<T>(params object[] key)
        where T : class => rows.OfType<Consultation>().SingleOrDefault(c => c.Id.Equals(key[0])) as T;

    public void Add<T>(T item)
        where T : class => rows.Add(item);

    public void Remove<T>(T item)
        where T : class => rows.Remove(item);

    /// <summary>How many who have joined are of this group, and of this place where one is given.</summary>
    public int Crowd(string group, string? place = null) =>
        People.Count(d => d.Standing == Standing.Joined && d.Group == group && (place is null || d.Jurisdiction == place));

    private void Add(Random chance, int n)
    {
        var who = new Delegate
        {
            Id = Guid.NewGuid(),
            ConsultationId = Consultation.Id,
            Number = n,
            PersonId = Guid.NewGuid(),
            Name = $"Zzname{n}q",
            Designation = $"Zzoffice{n}q",
            Organisation = $"Zzhouse{n}q",
            Group = chance.GetItems(Groups, 1)[0],
            Jurisdiction = chance.GetItems(Places, 1)[0],
            MayBeNamed = chance.Next(2) == 0,
            Standing = chance.Next(4) == 0 ? Standing.Removed : Standing.Joined,
            JoinedAt = DateTimeOffset.UnixEpoch,
        };
        rows.Add(who);
        rows.Add(new Contribution
        {
            Id = Guid.NewGuid(),
            ConsultationId = Consultation.Id,
            Number = n,
            Key = $"said-{n}",
            Kind = "challenge",
            Text = $"Zzwords{n}q",
            Voice = Voice.Delegate,
            AuthorId = who.Id,
            EnteredBy = who.PersonId,
            About = About.Place("NP"),
            Topics = ["protection"],
            MayBeNamed = chance.Next(2) == 0,
            IsUnnamed = chance.Next(4) == 0,
            SubmittedAt = DateTimeOffset.UnixEpoch,
        });
    }
}
