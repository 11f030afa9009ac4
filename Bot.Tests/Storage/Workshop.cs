using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;

namespace Bot.Tests.Storage;

/// <summary>A store with an organiser and a consultation, made by commands as people would.</summary>
public sealed class Workshop : IDisposable
{
    public static readonly Asker Organiser = Door("organiser");

    private Workshop()
    {
    }

    public TempStore Store { get; } = new();

    public IDesk Desk => Store.Desk;

    public Consultation Consultation { get; private set; } = null!;

    public Guid Id => Consultation.Id;

    public static Asker Door(string who) => new("directline", $"user-{who}", $"conversation-{who}");

    public static async Task<Workshop> OpenAsync()
    {
        var workshop = new Workshop();
        var first = (await workshop.Desk.TakeAsync(new InviteFirstOrganiser { By = Asker.House })).Done;
        await workshop.DoAsync(new AcceptInvitation(first.Key!) { By = Organiser });
        workshop.Consultation = await workshop.DoAsync(new NewConsultation
        {
            By = Organiser,
            Key = "the-first",
            Title = "Countering Trafficking in Persons",
            Place = "Bhopal",
            Invited = ["IN-MP", "IN-MH"],
        });
        return workshop;
    }

    /// <summary>Hands the command in; it must not be refused.</summary>
    public async Task<T> DoAsync<T>(Command<T> command) where T : notnull
    {
        var result = await Desk.TakeAsync(command);
        result.Refusal.ShouldBeNull();
        return result.Done;
    }

    public Task<Joined> JoinAsync(string who, string? name = null) => DoAsync(new Join
    {
        By = Door(who),
        Code = Consultation.JoinCode,
        Name = name ?? who,
        Group = "law-enforcement",
        Jurisdiction = "IN-MP",
        MayBeNamed = true,
    });

    public Contribute Saying(string who, string text, string? key = null) => new()
    {
        By = Door(who),
        ConsultationId = Id,
        Key = key ?? Codes.Hash($"{who}: {text}"),
        Kind = "challenge",
        Text = text,
        Topics = ["protection"],
        Evidence = new Evidence("95 per cent", "the department"),
    };

    public async Task<Contribution> SayAsync(string who, string text) => (await DoAsync(Saying(who, text))).Contribution;

    public void Dispose() => Store.Dispose();
}
