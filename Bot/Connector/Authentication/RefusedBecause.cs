namespace Bot.Connector.Authentication;

/// <summary>Why a caller was refused. Only the log is told.</summary>
public enum RefusedBecause
{
    NoToken,
    MalformedToken,
    WrongAlgorithm,
    NoKeys,
    UnknownKey,
    WrongSignature,
    WrongIssuer,
    WrongAudience,
    NotValidNow,
    InvalidToken,
    NoServiceUrlClaim,
    OtherServiceUrl,
    ServiceUrlNotListed,
    NoChannel,
    ChannelNotEndorsed,
}
