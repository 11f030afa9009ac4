using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Dialogs.Conversing;
using Microsoft.Bot.Connector;

namespace Bot.Delivery;

/// <summary>
/// Tells people what was committed to be told them. In the web chat the stored line is the delivery, and its id comes from the outbox row:
/// told again after a crash, it replaces itself.
/// </summary>
public sealed class NoticeDelivery(IDesk desk, IReadingRoom reading, GuestAdapter adapter, LiveConversations live) : BackgroundService
{
    private const int Handful = 100;
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
        foreach (var row in rows)
        {
            var (conversations, title) = await reading.ReadAsync(books => (
                books.All<Conversation>().Where(c => c.PersonId == row.PersonId && c.Channel == Channels.Directline).ToList(),
                books.Find<Consultation>(row.ConsultationId)?.Title ?? ""), cancel);
            var sentence = NoticeSentences.Of(Notice.Read(row.Notice), title);
            foreach (var conversation in conversations)
                await adapter.SayAsync(new Guest(conversation.Id, conversation.UserId), sentence, $"notice-{row.Id:N}", cancel);
            await desk.TakeAsync(new Told(row.Id) { By = Asker.House }, cancel);
        }

        return rows.Count;
    }
}
