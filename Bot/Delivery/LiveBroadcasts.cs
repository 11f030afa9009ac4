using System.Globalization;
using Bot.Connector;
using Cards.Announcing;
using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Bot.Delivery;

/// <summary>
/// Keeps the cards true that show how far a broadcast is: changed in their places where they say something new, every two seconds at first and every five later, since a
/// change counts as a message to that chat; and once more when it has ended.
/// </summary>
public sealed class LiveBroadcasts(IDesk desk, IReadingRoom reading, StandingCards cards, TimeProvider time, ILogger<LiveBroadcasts> log) : BackgroundService
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
            activity.Id = broadcast.CardId;
            await cards.GoToAsync(broadcast.CardChannel, broadcast.CardReference, shows, context => context.UpdateActivityAsync(activity, cancel), cancel);
            shown[broadcast.Id] = (time.GetUtcNow(), card);
            return true;
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
            return (CardActivity.Of(BroadcastCard.Of(view)), [broadcast.TextKey, .. view.PerhapsTwice.Select(who => who.Key)]);
        },
        cancel);
}
