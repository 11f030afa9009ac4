namespace Consultations.Deciding;

/// <summary>Where commands are handed in. One is decided at a time; an answer means that it is on disk.</summary>
public interface IDesk
{
    /// <summary>Decides and stores, or refuses. A full queue refuses with "busy, try again".</summary>
    Task<Result<T>> TakeAsync<T>(Command<T> command, CancellationToken cancel = default) where T : notnull;

    /// <summary>Whether nothing more is taken until something has been done.</summary>
    bool IsFull { get; }

    /// <summary>Told after each commit, outside the writer.</summary>
    event Action<AfterCommit>? Committed;
}

/// <summary>Where screens and exports read; what is read here decides nothing.</summary>
public interface IReadingRoom
{
    Task<T> ReadAsync<T>(Func<IBooks, T> question, CancellationToken cancel = default);
}

/// <summary>What others may want to know of a commit.</summary>
/// <param name="NoticesWaiting">Something is to be told to somebody.</param>
/// <param name="ChangedConversations">Web conversations of which stored lines were blanked or removed.</param>
/// <param name="ChangedConsultations">Consultations of which a screen may show something else now.</param>
public sealed record AfterCommit(
    bool NoticesWaiting,
    IReadOnlyCollection<string> ChangedConversations,
    IReadOnlyCollection<Guid> ChangedConsultations);
