using AdaptiveCards;
using Cards.Contributing;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>The same for whoever takes the record down: it asks first whose words they are.</summary>
internal sealed class FloorDialog(Filing filing) : ContributionDialog(filing, nameof(FloorDialog))
{
    public override string FormName => "floor";

    protected override IReadOnlyList<Question> Questions =>
    [
        new(For, (_, _) => Task.FromResult(Prompts.Ask(Sentences.AskFloor, Sentences.FloorParticipants, Sentences.FloorMeeting)), (turn, _, said) => Task.FromResult(TakeFloor(turn, said))),
        .. base.Questions,
    ];

    public override Task<Refusal?> MayNotAsync(Turn turn) => Task.FromResult(turn.Speaker switch
    {
        { Role: < Role.Rapporteur } or { Consultation: null } => new Refusal(nameof(Consultations.Sentences.OnlyRapporteurs)),
        { Consultation.IsImported: true } => new Refusal(nameof(Consultations.Sentences.CopyIsReadOnly)),
        { Consultation: { IsClosed: true } closed } => new Refusal(nameof(Consultations.Sentences.ConsultationClosed), closed.Title),
        _ => null,
    });

    public override async Task<AdaptiveCard> FormAsync(Turn turn, string rest) => FloorForm.Of(await FormFrame.ReadAsync(turn));

    protected override IReadOnlyDictionary<string, string> Arrange(Turn turn, IReadOnlyDictionary<string, string> fields) =>
        new Dictionary<string, string>(base.Arrange(turn, fields), StringComparer.Ordinal) { [For] = HeadOf(fields) };

    private static Taken TakeFloor(Turn turn, string said)
    {
        // It may name somebody of whom nothing will be kept.
        turn.Context.ForgetThisTurn();
        var (floor, whyNot) = Floor.ReadHead(said.TrimEnd(':'));
        return floor is null ? Taken.No(whyNot ?? Sentences.ForHow) : Taken.Keep(said.TrimEnd(':'));
    }

    /// <summary>What a line would say between <c>for</c> and the colon.</summary>
    private static string HeadOf(IReadOnlyDictionary<string, string> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name, "").Replace(';', ',');
        return Field(FloorForm.Who) switch
        {
            FloorForm.Delegate => $"delegate {Field(FloorForm.Number)}",
            FloorForm.Speaker => string.Join("; ", Field(FloorForm.Name), Field(FloorForm.Role), Field(FloorForm.Organisation), Field(FloorForm.Group), Field(FloorForm.Place),
                Field(FloorForm.MayBeNamed) == "yes" ? "named" : "unnamed"),
            var who => who,
        };
    }
}
