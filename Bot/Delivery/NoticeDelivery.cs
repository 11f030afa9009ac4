using System.Globalization;
using Bot.WebChat;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Turns;
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
            var notice = Notice.Read(row.Notice);
            var (conversations, title, language, record) = await reading.ReadAsync(books => (
                books.All<Conversation>().Where(c => c.PersonId == row.PersonId && c.Channel == Channels.Directline).ToList(),
                books.Find<Consultation>(row.ConsultationId)?.Title ?? "",
                SpokenLanguage.Of(books.Find<Person>(row.PersonId)?.Language, null, books.Find<Consultation>(row.ConsultationId)?.Language),
                notice is TakenDown taken ? books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == row.ConsultationId && c.Number == taken.Number) : null), cancel);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            var sentence = NoticeSentences.Of(notice, title);

            // Whoever is put on record is shown the record.
            if (record is { IsWithdrawn: false })
                sentence += $"\n\n“{record.Text}”";
            foreach (var conversation in conversations)
                await adapter.SayAsync(new Guest(conversation.Id, conversation.UserId), sentence, $"notice-{row.Id:N}", cancel, record?.Key);
            await desk.TakeAsync(new Told(row.Id) { By = Asker.House }, cancel);
        }

        return rows.Count;
    }
}
