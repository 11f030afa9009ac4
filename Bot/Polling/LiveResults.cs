using System.Collections.Concurrent;
using System.Globalization;
using Bot.Delivery;
using Cards.Polling;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Polling;
using Dialogs.Conversing;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Bot.Polling;

/// <summary>
/// Keeps the results that people look at true: one card in each conversation, changed in its place at the pace that channels bear, and once more when the poll is closed.
/// Where a channel cannot change what was said, the final result is said anew.
/// </summary>
public sealed class LiveResults(IDesk desk, IReadingRoom reading, StandingCards standing, TimeProvider time, ILogger<LiveResults> log) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, bool> changed = new();
    private readonly SemaphoreSlim waiting = new(1, 1);
    private readonly Pace pace = new(time);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        desk.Committed += OnCommitted;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        desk.Committed -= OnCommitted;
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        waiting.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A card may have been left behind the truth when the bot stopped.
        foreach (var id in await reading.ReadAsync(books => books.All<LiveCard>().Select(card => card.PollId).Distinct().ToList(), stoppingToken))
            changed[await ConsultationOfAsync(id, stoppingToken)] = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = await RefreshAsync(stoppingToken);
            await waiting.WaitAsync(rest, stoppingToken);
        }
    }

    private void OnCommitted(AfterCommit news)
    {
        foreach (var consultation in news.ChangedConsultations)
            changed[consultation] = true;
        if (news.ChangedConsultations.Count > 0 && waiting.CurrentCount == 0)
            waiting.Release();
    }

    private Task<Guid> ConsultationOfAsync(Guid poll, CancellationToken cancel) => reading.ReadAsync(books => books.Find<Poll>(poll)?.ConsultationId ?? Guid.Empty, cancel);

    /// <returns>How long nothing is to be done, unless something changes.</returns>
    private async Task<TimeSpan> RefreshAsync(CancellationToken cancel)
    {
        var rest = LongestRest;
        foreach (var consultation in changed.Keys)
        {
            changed.TryRemove(consultation, out _);
            var cards = await reading.ReadAsync(
                books => books.All<LiveCard>().Join(books.All<Poll>().Where(poll => poll.ConsultationId == consultation), card => card.PollId, poll => poll.Id, (card, poll) => new { card, poll }).ToList(), cancel);
            foreach (var shown in cards.GroupBy(one => one.poll.Id))
            {
                var poll = shown.First().poll;
                var wait = poll.State == PollState.Closed ? TimeSpan.Zero : pace.WaitFor(poll.Id, poll.OpenedAt);
                if (wait > TimeSpan.Zero)
                {
                    changed[consultation] = true;
                    rest = wait < rest ? wait : rest;
                    continue;
                }

                pace.Changed(poll.Id);
                foreach (var one in shown)
                {
                    // Told to stop, it stops between two cards: one that was shown and not noted would be shown twice.
                    cancel.ThrowIfCancellationRequested();
                    await ChangeAsync(one.card, poll, CancellationToken.None);
                }

                if (poll.State == PollState.Closed)
                    pace.Forget(poll.Id);
            }
        }

        return rest;
    }

    private async Task ChangeAsync(LiveCard card, Poll poll, CancellationToken cancel)
    {
        var isFinal = poll.State == PollState.Closed;
        try
        {
            var (activity, shows) = await WriteAsync(card, poll, cancel);
            await standing.GoToAsync(card.Channel, card.Reference, shows, context => SayAsync(context, card, activity, isFinal, cancel), cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.ResultNotShown(DiscreetFault.Describe(problem));
        }

        if (isFinal)
            await desk.TakeAsync(new LeaveCard(card) { By = Asker.House }, cancel);
    }

    private static async Task SayAsync(ITurnContext context, LiveCard card, Activity activity, bool isFinal, CancellationToken cancel)
    {
        activity.Id = card.ActivityId;
        try
        {
            await context.UpdateActivityAsync(activity, cancel);
        }
        catch (Exception) when (isFinal && !cancel.IsCancellationRequested)
        {
            activity.Id = null;
            await context.SendActivityAsync(activity, cancel);
        }
    }

    private Task<(Activity Activity, IReadOnlyList<string> Shows)> WriteAsync(LiveCard card, Poll poll, CancellationToken cancel) => reading.ReadAsync<(Activity, IReadOnlyList<string>)>(
        books =>
        {
            var role = Roles.Of(books, card.PersonId, poll.ConsultationId);
            // What stands in a group or channel is what any delegate may see.
            if (role > Role.Delegate && Settings.IsShared(JsonConvert.DeserializeObject<ConversationReference>(card.Reference)!.Conversation))
                role = Role.Delegate;
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
                SpokenLanguage.Of(books.Find<Person>(card.PersonId)?.Language, null, books.Find<Consultation>(poll.ConsultationId)?.Language);
            var view = PollView.Of(books, poll, role);
            return (CardActivity.Of(ResultsCard.Of(view, null, role)), [.. view.Keys, poll.ResultKey]);
        },
        cancel);
}
