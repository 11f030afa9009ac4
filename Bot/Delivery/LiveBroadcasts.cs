using System.Globalization;
using AdaptiveCards;
using Bot.Connector;
using Bot.WebChat;
using Cards.Announcing;
using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Bot.Delivery;

/// <summary>
/// Keeps the cards true that show how far a broadcast is: changed in their places where they say something new, every two seconds at first and every five later, since a
/// change counts as a message to that chat; and once more when it has ended.
/// </summary>
public sealed class LiveBroadcasts(IDesk desk, IReadingRoom reading, GuestAdapter guests, ConnectorAdapter connector, TimeProvider time, ILogger<LiveBroadcasts> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2), LaterRound = TimeSpan.FromSeconds(5), AtFirst = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromMinutes(10);
    private readonly Dictionary<Guid, (DateTimeOffset At, string Card)> shown = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        do
        {
            foreach (var broadcast in await reading.ReadAsync(books => books.All<Broadcast>().Where(one => one.CardId != "").ToList(), stoppingToken))
            {
                if (IsTime(broadcast) && await ChangeAsync(broadcast, stoppingToken) && broadcast.EndedAt is not null)
                    await LeaveAsync(broadcast);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private bool IsTime(Broadcast broadcast)
    {
        var now = time.GetUtcNow();
        // A round that was held up is not followed by the next at once.
        return broadcast.EndedAt is not null || !shown.TryGetValue(broadcast.Id, out var last) || now - last.At >= (now - broadcast.At < AtFirst ? Round / 2 : LaterRound);
    }

    /// <returns>Whether the card says how things are, or never will.</returns>
    private async Task<bool> ChangeAsync(Broadcast broadcast, CancellationToken cancel)
    {
        try
        {
            var (activity, shows) = await WriteAsync(broadcast, cancel);
            var card = JsonConvert.SerializeObject(activity.Attachments);
            if (shown.TryGetValue(broadcast.Id, out var last) && last.Card == card)
                return true;
            ContinuingAdapter adapter = broadcast.CardChannel == Channels.Directline ? guests : connector;
            await adapter.ContinueConversationAsync("", JsonConvert.DeserializeObject<ConversationReference>(broadcast.CardReference)!, Change, cancel);
            shown[broadcast.Id] = (time.GetUtcNow(), card);
            return true;

            async Task Change(ITurnContext context, CancellationToken _)
            {
                foreach (var key in shows)
                    context.Shows(key);
                activity.Id = broadcast.CardId;
                await context.UpdateActivityAsync(activity, cancel);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.ProgressNotShown(DiscreetFault.Describe(problem));
            // Where the channel was only busy, the end is shown in a later round.
            return problem is not ConnectorException { Outcome: SendOutcome.Busy or SendOutcome.Unknown } || broadcast.EndedAt + Patience < time.GetUtcNow();
        }
    }

    private async Task LeaveAsync(Broadcast broadcast)
    {
        shown.Remove(broadcast.Id);
        await desk.TakeSurelyAsync(new LeaveBroadcastCard(broadcast.Id) { By = Asker.House });
    }

    private Task<(Activity Activity, IReadOnlyList<string> Shows)> WriteAsync(Broadcast broadcast, CancellationToken cancel) => reading.ReadAsync<(Activity, IReadOnlyList<string>)>(
        books =>
        {
            var view = BroadcastView.Of(books, broadcast);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
                SpokenLanguage.Of(books.Find<Person>(broadcast.StartedBy)?.Language, null, books.Find<Consultation>(broadcast.ConsultationId)?.Language);
            var content = JObject.FromObject(BroadcastCard.Of(view));
            return ((Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = content }), [broadcast.TextKey, .. view.PerhapsTwice.Select(who => who.Key)]);
        },
        cancel);
}
