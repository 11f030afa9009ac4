using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Polling;
using Consultations.Scheduling;
using Consultations.Walls;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Storage.Books;
using Storage.Files;

namespace Storage.Sqlite;

/// <summary>The only one who writes. Carries out a batch of errands in one transaction; each has a savepoint of its own.</summary>
internal sealed class Writer : IDisposable
{
    private readonly TimeProvider clock;
    private readonly BooksContext context;
    private readonly OpenBooks books;
    private readonly Session session;
    private readonly LedgerPen pen;
    private readonly LinePen lines;
    private readonly Blotter blotter;
    private readonly Checkpoints checkpoints;
    private readonly Sealing sealing;
    private readonly PollSecrets secrets;
    private News batchNews = new();

    public Writer(Database database, PollSecrets secrets, TimeProvider clock)
    {
        this.clock = clock;
        this.secrets = secrets;
        var connection = database.OpenToWrite();
        Schema.BringUpToDate(connection, database.File);
        context = Database.Context(connection, QueryTrackingBehavior.TrackAll);
        books = new OpenBooks(context);
        session = new Session(connection);
        pen = new LedgerPen(session);
        lines = new LinePen(session);
        blotter = new Blotter(session, lines);
        checkpoints = new Checkpoints(session, database.Log);
        checkpoints.Run();
        sealing = new Sealing(session, secrets, checkpoints);
        sealing.Begin();
    }

    /// <summary>Does them all in one transaction and answers them when it is on disk. If the commit fails, none is acknowledged.</summary>
    public News Carry(IReadOnlyList<Errand> batch)
    {
        batchNews = new News();
        List<Errand> done = [];
        try
        {
            session.Run("BEGIN IMMEDIATE");
            foreach (var errand in batch)
            {
                if (Try(errand))
                    done.Add(errand);
            }

            session.Run("COMMIT");
        }
        catch (Exception why)
        {
            Abandon(batch, why);
            return new News();
        }

        foreach (var errand in done)
            errand.Answer();
        return batchNews;
    }

    public Result<T> Decide<T>(Command<T> command) where T : notnull
    {
        try
        {
            return DecideOnce(command);
        }
        catch (DbUpdateException taken) when (IsKeyTaken(taken))
        {
            // The rule did not see the row that holds the key; now it does, and answers with it.
            return DecideOnce(command);
        }
    }

    /// <summary>Lines and dialog state, which no rule decides on.</summary>
    public T Keep<T>(Func<Session, LinePen, T> keep)
    {
        session.Run("SAVEPOINT errand");
        try
        {
            var kept = keep(session, lines);
            session.Run("RELEASE errand");
            return kept;
        }
        catch
        {
            UndoErrand();
            throw;
        }
    }

    /// <summary>After the batch was answered: moves the log into the database when it has grown, or at once when something deleted still stands in it.</summary>
    /// <returns>False where a reader was in the way and it is to be tried again.</returns>
    public bool Tidy(News news)
    {
        var isSealed = sealing.After(news);
        return checkpoints.After(news) && isSealed;
    }

    public void Dispose()
    {
        checkpoints.Run();
        context.Dispose();
        session.Dispose();
    }

    private bool Try(Errand errand)
    {
        try
        {
            errand.Do(this);
            return true;
        }
        catch (BatchLostException)
        {
            throw;
        }
        catch (Exception why)
        {
            errand.Fail(why);
            return false;
        }
    }

    private Result<T> DecideOnce<T>(Command<T> command) where T : notnull
    {
        var decision = new Decision(books, command.By, clock.GetUtcNow(), secrets);
        try
        {
            var result = command.Decide(decision);
            if (result.Refusal is null)
                Apply(decision);
            return result;
        }
        finally
        {
            // What is answered belongs to whoever asked, and what was refused or failed is forgotten: the next command reads anew.
            context.ChangeTracker.Clear();
        }
    }

    private void Apply(Decision decision)
    {
        context.ChangeTracker.DetectChanges();
        if (!context.ChangeTracker.HasChanges() && decision is { Ledger: [], Outbox: [], Blanked: [], Erased: [] })
            return;

        var news = new News();
        session.Run("SAVEPOINT errand");
        try
        {
            context.AddRange(decision.Outbox);
            NoteConsultations(decision, news);
            context.SaveChanges();
            pen.Write(decision.Ledger, decision.Now);
            blotter.Blank(decision.Blanked, news);
            blotter.Erase(decision.Erased, news);
            session.Run("RELEASE errand");
        }
        catch
        {
            UndoErrand();
            throw;
        }

        news.Consultations.UnionWith(decision.Touched);
        news.Seals |= decision.Seals;
        news.SomethingChanged(noticesWaiting: decision.Outbox.Count > 0);
        batchNews.Add(news);
    }

    private void NoteConsultations(Decision decision, News news)
    {
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Unchanged)
                continue;
            news.Scrub |= entry is { State: EntityState.Deleted, Entity: not OutboxRow };
            Guid? consultation = entry.Entity switch
            {
                Contribution contribution => contribution.ConsultationId,
                Delegate who => who.ConsultationId,
                Consultation one => one.Id,
                Poll poll => poll.ConsultationId,
                AgendaItem item => item.ConsultationId,
                WallKey key => key.ConsultationId,
                _ => null,
            };
            if (consultation is { } id)
                news.Consultations.Add(id);
        }
    }

    private void UndoErrand()
    {
        pen.Forget();
        try
        {
            session.Run("ROLLBACK TO errand");
            session.Run("RELEASE errand");
        }
        catch (SqliteException why)
        {
            // A full disk or a failing one ends the whole transaction, not one savepoint.
            throw new BatchLostException(why);
        }
    }

    private void Abandon(IReadOnlyList<Errand> batch, Exception why)
    {
        pen.Forget();
        try
        {
            session.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself.
        }

        foreach (var errand in batch)
            errand.Fail(why);
    }

    private static bool IsKeyTaken(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    private sealed class BatchLostException(Exception why) : Exception("The batch is lost.", why);
}
