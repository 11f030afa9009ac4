using Consultations.Comparing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Polling;
using Consultations.Summarising;
using Consultations.Words;

namespace Benchmarks.Exporting;

/// <summary>A large consultation that never was, held in memory: what it says is always the same.</summary>
public sealed class MadeUpRecord : IBooks
{
    private const int K = 5, Strata = 20;

    private static readonly string[] Said =
    [
        "Shelter homes are full in {0} of our districts, and whoever is brought in at night waits at the police station until the morning.",
        "Nobody tells the family what happens after a rescue; {0} of them came back to ask us and were sent away.",
        "Courts hear witnesses {0} months after the charge. By then they have moved, or were told not to come.",
        "रेलवे स्टेशन पर पूछताछ के लिए {0} महिला कर्मी चाहिए, और उन्हें रात में भी वहाँ होना चाहिए।",
    ];

    private static readonly DateTimeOffset Morning = new(2026, 2, 28, 9, 30, 0, TimeSpan.Zero);

    private readonly List<object> all = [];

    public MadeUpRecord(Series? series, int ordinal, int contributions, int polls, int delegates)
    {
        var places = Jurisdictions.All.Where(one => one.Code.StartsWith("IN-", StringComparison.Ordinal)).Select(one => one.Code).ToList();
        var groups = StakeholderGroups.All.Select(group => group.Id).ToList();
        Consultation = new Consultation
        {
            Id = Guid.CreateVersion7(), Key = $"made-up-{ordinal}", Title = "Countering Trafficking in Persons", Place = "Bhopal", FirstDay = new PartialDay(2026, 2, 28), LastDay = new PartialDay(2026, 2, 28),
            Invited = places, JoinCode = "K7Q2MX", Rule = AttributionRule.ByGroup, K = K, CreatedAt = Morning, SeriesId = series?.Id, Ordinal = ordinal,
        };
        all.Add(Consultation);
        if (series is not null)
            all.Add(series);
        var people = Enumerable.Range(0, delegates).Select(at => Delegate(at, places[at % places.Count], groups[at % groups.Count])).ToList();
        all.AddRange(people);
        all.AddRange(Enumerable.Range(0, contributions).Select(at => Contribution(at, people[at % people.Count], places[at % places.Count])));
        all.AddRange(Enumerable.Range(0, polls).Select(at => Poll(at, delegates, places)));
    }

    public Consultation Consultation { get; }

    public PublishedRecord Record => PublishedRecord.Of(this, Consultation.Id, Focus.All);

    /// <summary>A consultation, or a series of so many such.</summary>
    public static ReportSource Source(int meetings, int contributions, int polls, int delegates)
    {
        if (meetings == 1)
            return new ReportSource(new MadeUpRecord(null, 1, contributions, polls, delegates).Record, Morning);
        var series = new Series { Id = Guid.CreateVersion7(), Key = "series", Number = 1, Title = "India consultations", Planned = meetings, CreatedAt = Morning };
        return new ReportSource(new SeriesRecord(series, [.. Enumerable.Range(1, meetings).Select(at => new MadeUpRecord(series, at, contributions, polls, delegates).Record)]), Morning);
    }

    public IQueryable<T> All<T>() where T : class => all.OfType<T>().AsQueryable();

    public T? Find<T>(params object[] key) where T : class => all.OfType<T>().FirstOrDefault();

    public void Add<T>(T item) where T : class => throw new NotSupportedException();

    public void Remove<T>(T item) where T : class => throw new NotSupportedException();

    private Delegate Delegate(int at, string place, string group) => new()
    {
        Id = Guid.CreateVersion7(), ConsultationId = Consultation.Id, Number = at + 1, PersonId = Guid.CreateVersion7(), Name = $"Delegate {at}", Group = group, Jurisdiction = place, JoinedAt = Morning,
    };

    private Contribution Contribution(int at, Delegate author, string place) => new()
    {
        Id = Guid.CreateVersion7(), ConsultationId = Consultation.Id, Number = at + 1, Key = $"said-{at}", Kind = ContributionKind.All[at % ContributionKind.All.Count].Id,
        Text = string.Format(null, Said[at % Said.Length], at % 97), Voice = Voice.Delegate, AuthorId = author.Id, EnteredBy = author.PersonId, About = About.Place(place),
        Topics = [Theme.All[at % Theme.All.Count].Id], Language = at % Said.Length == Said.Length - 1 ? "hi" : "en", SubmittedAt = Morning,
    };

    private Poll Poll(int at, int votes, IReadOnlyList<string> places)
    {
        var total = Tally(votes);
        return new Poll
        {
            Id = Guid.CreateVersion7(), ConsultationId = Consultation.Id, Number = at + 1, Key = $"poll-{at}", Kind = PollKind.SingleChoice.Id, Question = $"What holds prosecutions back most, the {at + 1}th time?",
            Options = ["Witnesses turn hostile", "Too few prosecutors", "Weak evidence", "Delay"], IsSecret = true, State = PollState.Closed, IsRevealed = true, CreatedAt = Morning,
            Result = new Outcome
            {
                Joined = votes, Votes = votes, Total = total, K = K, IsOpenJoin = false,
                ByPlace = new Breakdown([.. places.Take(Strata).Select(place => new StratumTally([place], Tally(votes / Strata)))]),
                ByGroup = new Breakdown([], Hindrance.GivesAway),
            }.Write(),
        };
    }

    private static Tally Tally(int votes) => new() { Votes = votes, Counts = [votes / 2, votes / 4, votes / 8, votes - (votes / 2) - (votes / 4) - (votes / 8)] };
}
