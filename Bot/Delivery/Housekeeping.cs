using Consultations.Announcing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Moderating;
using Consultations.Organising;

namespace Bot.Delivery;

/// <summary>Keeps the promises that have a date: expired exports leave the shelf, and a consultation's names and texts go on the day that was told.</summary>
public sealed class Housekeeping(IDesk desk, IReadingRoom reading, IExportShelf shelf, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    /// <summary>After so many rounds the whole shelf is looked through; a store elsewhere may charge for it.</summary>
    private const int RoundsBetweenSweeps = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round, time);
        var round = 0;
        do
        {
            await TidyAsync(stoppingToken);
            if (round++ % RoundsBetweenSweeps == 0)
                await SweepAsync(stoppingToken);
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Deletes old files of exports that were never recorded, or were to be gone.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        try
        {
            var old = await shelf.OlderThanAsync(time.GetUtcNow() - Export.LongestUnknown, cancel);
            var known = await reading.ReadAsync(books => books.All<Export>().Where(export => export.IsOnShelf).Select(export => export.File).ToHashSet(), cancel);
            foreach (var name in old.Where(name => Export.IsFile(name) && !known.Contains(name)))
                await shelf.DeleteAsync(name, cancel);
        }
        catch (ExportShelfException)
        {
            // The shelf has told the log, and a later sweep tries again.
        }
    }

    /// <summary>One round.</summary>
    public async Task TidyAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await ClearShelfAsync(now, cancel);

        var undecided = now - HeldInput.Longest;
        foreach (var held in await reading.ReadAsync(books => books.All<HeldInput>().Where(h => !h.IsDecided && h.At <= undecided).ToList(), cancel))
            await desk.TakeAsync(new DropHeld(held.Id) { By = Asker.House }, cancel);

        var remembered = now - Broadcast.Remembered;
        foreach (var broadcast in await reading.ReadAsync(books => books.All<Broadcast>().Where(b => !b.IsForgotten && b.EndedAt != null && b.EndedAt <= remembered).ToList(), cancel))
            await desk.TakeAsync(new ForgetBroadcast(broadcast.Id) { By = Asker.House }, cancel);

        var consultations = await reading.ReadAsync(books => books.All<Consultation>().Where(c => !c.IsExpired).ToList(), cancel);
        foreach (var due in consultations.Where(c => c.KeptUntil <= now))
            await desk.TakeAsync(new DeleteExpired(due.Id) { By = Asker.House }, cancel);
    }

    private async Task ClearShelfAsync(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            foreach (var export in await reading.ReadAsync(books => books.All<Export>().Where(e => e.IsOnShelf && e.ExpiresAt <= now).ToList(), cancel))
            {
                await shelf.DeleteAsync(export.File, cancel);
                await desk.TakeAsync(new TakeOffShelf(export.Id) { By = Asker.House }, cancel);
            }
        }
        catch (ExportShelfException)
        {
            // The shelf has told the log, the links are dead already, and the next round tries again.
        }
    }
}
