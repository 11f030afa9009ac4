using System.Globalization;
using AdaptiveCards;
using Bot.WebChat;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Polling;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Delivery;

/// <summary>
/// Tells people what was committed to be told them. In the web chat the stored line is the delivery, and its id comes from the outbox row:
/// told again after a crash, it replaces itself.
/// </summary>
public sealed class NoticeDelivery(IDesk desk, IReadingRoom reading, GuestAdapter adapter, LiveConversations live) : BackgroundService
{
    private const int Handful = 100, AtOnce = 8;
    private readonly SemaphoreSlim waiting = new(1, 1);

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
        while (!stoppingToken.IsCancellationRequested)
        {
            await waiting.WaitAsync(stoppingToken);
            while (await DeliverAsync(stoppingToken) == Handful)
            {
                // As long as handfuls are full there is more.
            }
        }
    }

    private void OnCommitted(AfterCommit news)
    {
        foreach (var conversation in news.ChangedConversations)
            live.Refresh(conversation);
        if (news.NoticesWaiting && waiting.CurrentCount == 0)
            waiting.Release();
    }

    private async Task<int> DeliverAsync(CancellationToken cancel)
    {
        var rows = await reading.ReadAsync(books => books.All<OutboxRow>().OrderBy(row => row.At).Take(Handful).ToList(), cancel);
        // What one person is told keeps its order; different people need not wait for each other.
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(rows.GroupBy(row => row.PersonId), together, async (theirs, stop) =>
        {
            foreach (var row in theirs)
                await DeliverAsync(row, stop);
        });
        return rows.Count;
    }

    private async Task DeliverAsync(OutboxRow row, CancellationToken cancel)
    {
        var (conversations, said, shows) = await reading.ReadAsync(books => (
            books.All<Conversation>().Where(c => c.PersonId == row.PersonId && c.Channel == Channels.Directline).ToList(),
            Write(books, row, out var keys),
            keys), cancel);
        foreach (var conversation in conversations)
            await adapter.SayAsync(new Guest(conversation.Id, conversation.UserId), said, $"notice-{row.Id:N}", cancel, shows);
        await desk.TakeAsync(new Told(row.Id) { By = Asker.House }, cancel);
    }

    private static IMessageActivity Write(IBooks books, OutboxRow row, out IReadOnlyList<string> shows)
    {
        var notice = Notice.Read(row.Notice);
        var consultation = books.Find<Consultation>(row.ConsultationId);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = SpokenLanguage.Of(books.Find<Person>(row.PersonId)?.Language, null, consultation?.Language);
        if (PollNotices.CardOf(notice, books, row.ConsultationId, row.PersonId, row.Id) is var (card, keys))
        {
            shows = keys;
            var activity = MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = JObject.FromObject(card) });
            // The whole room looks at it now; the page brings it into view.
            activity.ChannelData = new JObject { ["comesIntoView"] = true };
            return activity;
        }

        var sentence = NoticeSentences.Of(notice, consultation?.Title ?? "");
        var record = notice is TakenDown taken ? books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == row.ConsultationId && c.Number == taken.Number) : null;
        shows = record is null ? [] : [record.Key];
        // Whoever is put on record is shown the record.
        return MessageFactory.Text(record is { IsWithdrawn: false } ? $"{sentence}\n\n“{record.Text}”" : sentence);
    }
}
