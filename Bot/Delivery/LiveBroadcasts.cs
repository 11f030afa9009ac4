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

/// <summary>Keeps the cards true that show how far a broadcast is: changed in their places every few seconds, and once more when it has ended.</summary>
public sealed class LiveBroadcasts(IDesk desk, IReadingRoom reading, GuestAdapter guests, ConnectorAdapter connector, TimeProvider time, ILogger<LiveBroadcasts> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        do
        {
            foreach (var broadcast in await reading.ReadAsync(books => books.All<Broadcast>().Where(one => one.CardId != "").ToList(), stoppingToken))
                await ChangeAsync(broadcast, stoppingToken);
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ChangeAsync(Broadcast broadcast, CancellationToken cancel)
    {
        try
        {
            var (activity, shows) = await WriteAsync(broadcast, cancel);
            ContinuingAdapter adapter = broadcast.CardChannel == Channels.Directline ? guests : connector;
            await adapter.ContinueConversationAsync("", JsonConvert.DeserializeObject<ConversationReference>(broadcast.CardReference)!, Change, cancel);

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
        }

        // What was read before the change is what the card says now.
        if (broadcast.EndedAt is not null)
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
