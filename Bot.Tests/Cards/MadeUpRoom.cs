using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Summarising;

namespace Bot.Tests.Cards;

/// <summary>A consultation with made-up people, held in memory.</summary>
internal sealed class MadeUpRoom : IBooks
{
    public static readonly DateTimeOffset Morning = new(2019, 2, 28, 9, 30, 0, TimeSpan.Zero);

    private readonly List<Delegate> delegates = [];
    private readonly List<Contribution> contributions = [];

    public MadeUpRoom(AttributionRule rule = AttributionRule.ByGroup, params string[] invited) => Consultation = new Consultation
    {
        Id = Guid.CreateVersion7(),
        Key = "made-up",
        Title = "Countering Trafficking in Persons",
        Place = "Bhopal",
        FirstDay = new PartialDay(2019, 2, 28),
        LastDay = new PartialDay(2019, 2, 28),
        Invited = invited.Length > 0 ? invited : ["IN-MP", "IN-MH"],
        JoinCode = "K7Q2MX",
        Rule = rule,
        K = 3,
        CreatedAt = Morning,
    };

    public Consultation Consultation { get; }

    /// <summary>What else is in its books: the series, the agenda.</summary>
    public List<object> Also { get; } = [];

    public IReadOnlyList<Delegate> Delegates => delegates;

    public IReadOnlyList<Contribution> Contributions => contributions;

    public Delegate Joins(string name, string group = "law-enforcement", string? jurisdiction = "IN-MP", Standing standing = Standing.Joined, bool mayBeNamed = false)
    {
        var who = new Delegate
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = Consultation.Id,
            Number = delegates.Count + 1,
            PersonId = Guid.CreateVersion7(),
            Name = name,
            Designation = "Designation of " + name,
            Organisation = "Organisation of " + name,
            Group = group,
            Jurisdiction = jurisdiction,
            MayBeNamed = mayBeNamed,
            Standing = standing,
            JoinedAt = Morning,
        };
        delegates.Add(who);
        return who;
    }

    public Contribution Hears(string text, string kind = "challenge", Delegate? from = null, About? about = null, params string[] topics)
    {
        var said = new Contribution
        {
            Id = Guid.CreateVersion7(),
            ConsultationId = Consultation.Id,
            Number = contributions.Count + 1,
            Key = $"said-{contributions.Count + 1}",
            Kind = kind,
            Text = text,
            Voice = from is null ? Voice.Participants : Voice.Delegate,
            AuthorId = from?.Id,
            EnteredBy = from?.PersonId ?? Guid.Empty,
            About = about ?? About.Nothing,
            Topics = topics,
            MayBeNamed = from?.MayBeNamed ?? false,
            SubmittedAt = Morning,
        };
        contributions.Add(said);
        return said;
    }

    public Summary Summary(Focus? focus = null) => global::Consultations.Summarising.Summary.Of(this, Consultation.Id, focus ?? Focus.All);

    public Attribution ShownAs(Contribution said) => new Room(Consultation, delegates).AttributionOf(said);

    public IQueryable<T> All<T>() where T : class =>
        new object[] { Consultation }.Concat(delegates).Concat(contributions).Concat(Also).OfType<T>().AsQueryable();

    public T? Find<T>(params object[] key) where T : class => Consultation as T ?? Also.OfType<T>().FirstOrDefault();

    public void Add<T>(T item) where T : class => throw new NotSupportedException();

    public void Remove<T>(T item) where T : class => throw new NotSupportedException();
}
