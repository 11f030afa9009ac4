using System.Text.RegularExpressions;
using Bot.Tests.Storage;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;

namespace Bot.Tests.Consultations;

using Sentences = global::Consultations.Sentences;

/// <summary>More people for a workshop, and what they may not do.</summary>
internal static partial class People
{
    public static readonly Asker Nobody = Workshop.Door("nobody");

    /// <summary>Invites somebody to look after the consultation; they have come.</summary>
    public static async Task<Asker> FacilitatorAsync(this Workshop workshop, string who = "meera", Guid? consultation = null)
    {
        var invited = await workshop.DoAsync(new Invite(Role.Facilitator, consultation ?? workshop.Id, who) { By = Workshop.Organiser });
        await workshop.DoAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door(who) });
        return Workshop.Door(who);
    }

    /// <summary>Gives somebody a role in the consultation by an invitation; they have come.</summary>
    public static async Task<Asker> WithRoleAsync(this Workshop workshop, Role role, string who)
    {
        var invited = await workshop.DoAsync(new Invite(role, workshop.Id, who) { By = Workshop.Organiser });
        await workshop.DoAsync(new AcceptInvitation(invited.Code) { By = Workshop.Door(who) });
        return Workshop.Door(who);
    }

    public static Task<Consultation> NowAsync(this Workshop workshop) => workshop.Store.ReadAsync(books => books.Find<Consultation>(workshop.Id)!);

    /// <summary>What waits to be told to somebody.</summary>
    public static Task<List<Notice>> NoticesAsync(this Workshop workshop, Asker to) => workshop.Store.ReadAsync(books =>
    {
        var person = books.Find<Door>(to.Channel, to.UserId)!.PersonId;
        return books.All<OutboxRow>().Where(row => row.PersonId == person).OrderBy(row => row.At).AsEnumerable().Select(row => Notice.Read(row.Notice)).ToList();
    });

    public static async Task ShouldBeSoundAsync(this Workshop workshop) =>
        (await workshop.Store.ReadAsync(Verification.Of)).Findings.Select(finding => finding.Sentence).ShouldBeEmpty();

    public static Join Joining(this Workshop workshop, string who) => new()
    {
        By = Workshop.Door(who),
        Code = workshop.Consultation.JoinCode,
        Name = who,
        Group = "law-enforcement",
        Jurisdiction = "IN-MP",
    };

    public static async Task<Asker> DelegateAsync(this Workshop workshop, string who, string group = "law-enforcement", string? place = "IN-MP", bool mayBeNamed = false)
    {
        await workshop.DoAsync(workshop.Joining(who) with { Group = group, Jurisdiction = place, MayBeNamed = mayBeNamed, Designation = $"{who}'s office", Organisation = $"{who}'s house" });
        return Workshop.Door(who);
    }

    /// <summary>A second consultation of the same organiser.</summary>
    public static Task<Consultation> AnotherConsultationAsync(this Workshop workshop, string key = "the-second") =>
        workshop.DoAsync(new NewConsultation { By = Workshop.Organiser, Key = key, Title = "Conclave in Assam" });

    public static Task RuleAsync(this Workshop workshop, AttributionRule rule) => workshop.DoAsync(new SetRule(workshop.Id, rule) { By = Workshop.Organiser });

    /// <summary>Hands the command in; it must be refused with that sentence, all of whose places are filled.</summary>
    public static async Task RefuseAsync<T>(this Workshop workshop, Command<T> command, string sentence)
        where T : notnull
    {
        var refusal = (await workshop.Desk.TakeAsync(command)).Refusal;

        refusal.ShouldNotBeNull();
        refusal.Key.ShouldBe(sentence);
        Sentences.ResourceManager.GetString(sentence, System.Globalization.CultureInfo.InvariantCulture).ShouldNotBeNull();
        OpenPlace().IsMatch(refusal.Sentence).ShouldBeFalse(refusal.Sentence);
    }

    public static Task<int> CountAsync<T>(this Workshop workshop)
        where T : class => workshop.Store.ReadAsync(books => books.All<T>().Count());

    public static Task<Contribution> FindAsync(this Workshop workshop, int number) =>
        workshop.Store.ReadAsync(books => books.All<Contribution>().Single(c => c.ConsultationId == workshop.Id && c.Number == number));

    /// <summary>How an input would be labelled now.</summary>
    public static Task<string> LabelAsync(this Workshop workshop, int number) => workshop.Store.ReadAsync(books =>
        Room.Of(books, workshop.Id).AttributionOf(books.All<Contribution>().Single(c => c.ConsultationId == workshop.Id && c.Number == number)).Label);

    /// <summary>An export whose link still opens.</summary>
    public static Task<Export> ExportAsync(this Workshop workshop, string key = "export", string link = "link") => workshop.DoAsync(workshop.Exporting(key, link));

    public static RecordExport Exporting(this Workshop workshop, string key = "export", string link = "link") => new()
    {
        By = Workshop.Organiser,
        Export = new Export
        {
            Id = Decision.NewId(),
            ConsultationId = workshop.Id,
            Key = key,
            LinkHash = Codes.Hash(link),
            File = $"{key}.md",
            SaveAs = "record.md",
            ContentType = "text/markdown",
            Checksum = "00",
            Contributions = 0,
            ExpiresAt = workshop.Store.Clock.Now + Export.LinkLife,
        },
    };

    [GeneratedRegex(@"\{\d", RegexOptions.None, 1000)]
    private static partial Regex OpenPlace();
}
