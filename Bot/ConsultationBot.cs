using System.Globalization;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Joining;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot;

/// <summary>Finds who speaks and in which consultation, and hands the line on: a typed one, or the one that a card's button stands for.</summary>
public sealed class ConsultationBot(
    Reception reception,
    IDesk desk,
    IReadingRoom reading,
    Links links,
    PrivateConversationState state) : TeamsActivityHandler
{
    /// <summary>The event that the front door raises when somebody comes in by a personal link.</summary>
    public const string Arrived = "arrived";

    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase) { "en" };

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(turnContext.Activity.Locale);
        await base.OnTurnAsync(turnContext, cancellationToken);
        if (Turn.Of(turnContext) is not { KeepsState: false })
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = await TurnAsync(turnContext, cancellationToken);
        if (LineOf(turnContext.Activity) is { } line)
            await reception.ReceiveAsync(turn, line);
        else
            await turn.SayAsync(global::Dialogs.Sentences.UnknownButton);
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != Arrived)
            return;
        var turn = await TurnAsync(turnContext, cancellationToken);
        if (turnContext.Activity.Value is InvitationAccepted accepted)
            await Arrivals.ShowAsync(turn, accepted);
        else if (turnContext.Activity.Value is Conversation)
            await Arrivals.ShowReturnAsync(turn);
    }

    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
            await reception.ReceiveAsync(await TurnAsync(turnContext, cancellationToken), "help");
    }

    // Left to itself, the handler for Teams asks the channel who each newcomer is; what came with the activity is enough for a greeting.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsMembersAddedAsync(
            [.. membersAdded.Select(member => new TeamsChannelAccount { Id = member.Id, Name = member.Name, AadObjectId = member.AadObjectId })],
            teamInfo,
            turnContext,
            cancellationToken);

    private async Task<Turn> TurnAsync(ITurnContext context, CancellationToken cancel)
    {
        var by = Turn.AskerOf(context.Activity);
        var speaker = await reading.ReadAsync(books => Speaker.Read(books, by), cancel);
        var turn = new Turn(context, speaker, desk, reading, links, cancel);
        context.TurnState.Add(turn);
        return turn;
    }

    /// <summary>What was typed, or the line of the button that was tapped; null for a button that is none of ours.</summary>
    private static string? LineOf(IMessageActivity activity) => activity.Value switch
    {
        null => activity.Text ?? "",
        JObject value when value["line"] is JValue { Type: JTokenType.String } line => line.Value<string>(),
        _ => null,
    };

    private static CultureInfo CultureOf(string? locale)
    {
        var language = locale?.Split('-')[0] ?? "";
        return CultureInfo.GetCultureInfo(Languages.Contains(language) && locale!.Length <= 10 && IsKnown(locale) ? locale : "en-IN");
    }

    private static bool IsKnown(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
