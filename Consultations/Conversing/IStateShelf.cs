namespace Consultations.Conversing;

/// <summary>Where the state of dialogs is kept: a draft and a step for each person and conversation. Facts live in the books, never here.</summary>
public interface IStateShelf
{
    /// <summary>What is kept under these keys; a key without state is left out.</summary>
    Task<IReadOnlyDictionary<string, ShelvedState>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Keeps all of them or none. A version that is no longer the stored one throws <see cref="StateConflictException"/>; null writes over whatever is there.</summary>
    Task WriteAsync(IReadOnlyDictionary<string, ShelvedState> states, CancellationToken cancel);

    Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancel);
}

/// <param name="Json">The state, as its owner wrote it.</param>
/// <param name="Version">Changes with every write.</param>
public sealed record ShelvedState(string Json, string? Version);

/// <summary>Two turns wrote the same state.</summary>
public sealed class StateConflictException(string message) : Exception(message);
