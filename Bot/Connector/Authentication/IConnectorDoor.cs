using Microsoft.Bot.Schema;

namespace Bot.Connector.Authentication;

/// <summary>Decides who may post activities. Which door there is depends on whether Teams is enabled; there is no way round either.</summary>
public interface IConnectorDoor
{
    /// <summary>Looks at how somebody comes, before anything of the body is read.</summary>
    ValueTask<Admission> AdmitAsync(HttpRequest request);

    /// <summary>Looks at what somebody brings who was let in.</summary>
    /// <returns>The status to refuse it with; null when it is taken.</returns>
    int? RefusalOf(Activity activity, Admission admission);
}

/// <summary>What a door found out about a caller.</summary>
/// <param name="Refusal">The status to refuse the caller with; null when they are let in.</param>
/// <param name="Token">What a token proved, where the door asks for one.</param>
public sealed record Admission(int? Refusal, ProvenToken? Token = null);
