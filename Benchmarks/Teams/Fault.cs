namespace Benchmarks.Teams;

/// <summary>What can go wrong with one request. Before and After say whether it had its effect all the same.</summary>
public enum Fault
{
    None,
    NeverConnected,
    DroppedBefore,
    DroppedAfter,
    BadGatewayBefore,
    BadGatewayAfter,
    GatewayTimeoutBefore,
    GatewayTimeoutAfter,
    PreconditionFailed,
    TooManyRequests,
    Unavailable,
    InternalError,
    Disabled,
    Blocked,
    WritesBlocked,
    NotInRoster,
    Forbidden,
    TooLarge,
}
