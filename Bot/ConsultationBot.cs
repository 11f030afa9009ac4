using System.Globalization;
using Bot.Delivery;
using Bot.Exporting;
using Bot.Teams;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Joining;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot;

/// <summary>Finds who speaks and in which consultation, and hands the line on: a typed one, or the one that a card's button stands for.</summary>
public sealed partial class ConsultationBot(
    Reception reception,
    IDesk desk,
    IReadingRoom reading,
    IRecordReader records,
    Links links,
    Vocabulary vocabulary,
    IPrivateWord privately,
    Greetings greetings,
    FileHandover files,
    PrivateConversationState state) : TeamsActivityHandler
{
    /// <summary>The event that the front door raises when somebody comes in by a personal link.</summary>
    public const string Arrived = "arrived";

    private const string CardAnswer = "application/vnd.microsoft.card.adaptive", SentenceAnswer = "application/vnd.microsoft.activity.message";

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
            turnContext.Activity.Text = Mentions.Without(turnContext.Activity);
        var by = Turn.AskerOf(turnContext.Activity);
        var speaker = await reading.ReadAsync(books => Speaker.Read(books, by), cancellationToken);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = SpokenLanguage.Of(speaker, LocaleOf(turnContext.Activity));
        turnContext.TurnState.Add(new Turn(turnContext, speaker, desk, reading, records, links, privately, cancellationToken));
        if (Turn.Of(turnContext).Setting == Setting.Company)
            SharedCards.Watch(turnContext, vocabulary);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await Whereabouts.KeepAsync(Turn.Of(turnContext));
        if (Turn.Of(turnContext).KeepsState)
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        await ReceiveAsync(Turn.Of(turnContext), turnContext.Activity.Value is { } value ? UtteranceOf(value) : Utterance.Typed(turnContext.Activity.Text ?? ""));

    /// <summary>
    /// The form that was sent is replaced by the first card of the answer, for whoever sent it; the rest is said as always. Where others read along, nothing is said but to them.
    /// </summary>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken)
    {
        var said = invokeValue.Action.Data is { } data ? UtteranceOf(data) : null;
        if (Turn.Of(turnContext).Setting == Setting.Window)
            return (await AnswerAloneAsync(turnContext, said)).InPlace();

        object? card = null;
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            if (card is null && activities.Find(HasCard) is { } first)
            {
                card = first.Attachments[0].Content;
                activities.Remove(first);
            }

            return activities.Count == 0 ? [] : await next();
        });
        await ReceiveAsync(Turn.Of(turnContext), said);
        return card is null
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = SentenceAnswer, Value = global::Dialogs.Sentences.FormTaken }
            : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = CardAnswer, Value = card };
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != Arrived)
            return;
        var turn = Turn.Of(turnContext);
        if (turnContext.Activity.Value is InvitationAccepted accepted)
            await Arrivals.ShowAsync(turn, accepted);
        else if (turnContext.Activity.Value is Conversation)
            await Arrivals.ShowReturnAsync(turn);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // In Teams the bot says hello when it is installed: who comes later to a team did not ask for it.
        if (turnContext.Activity.ChannelId != Channels.Msteams && membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
            await reception.ReceiveAsync(Turn.Of(turnContext), Utterance.Typed("help"));
    }

    // Left to itself, the handler for Teams asks the channel who each newcomer is; what came with the activity is enough for a greeting.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(
            [.. membersAdded.Select(member => new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId })],
            teamInfo,
            turnContext,
            cancellationToken);

    private async Task ReceiveAsync(Turn turn, Utterance? said)
    {
        if (said is null)
            await turn.SayAsync(global::Dialogs.Sentences.UnknownButton);
        else
            await reception.ReceiveAsync(turn, said);
    }

    private static Utterance? UtteranceOf(object value) => value is JObject data ? Utterance.Of(data) : null;

    private static bool HasCard(Activity activity) => activity.Attachments is [{ ContentType: AdaptiveCards.AdaptiveCard.ContentType }];
}
