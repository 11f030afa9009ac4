using Bot.Connector.Authentication;

namespace Bot.Tests.Connector.Authentication;

/// <summary>Gives the tokens that the test lays ready, when it does.</summary>
internal sealed class FakeCredential : IConnectorCredential
{
    private int asked;

    public int Asked => Volatile.Read(ref asked);

    public Task<OutgoingToken> Next { get; set; } = Task.FromException<OutgoingToken>(new InvalidOperationException("There is none."));

    public Task<OutgoingToken> NewTokenAsync()
    {
        Interlocked.Increment(ref asked);
        return Next;
    }
}
