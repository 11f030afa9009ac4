using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>
/// With Teams only the Bot Connector gets in, by a token that it signed for this bot; and it may bring only activities of the address and the channels that
/// the token and its key speak for. The caller is told nothing, the log the reason.
/// </summary>
public sealed class TeamsDoor(TeamsOptions options, ServiceUrlHosts hosts, ConnectorKeys keys, TimeProvider clock, ILogger<TeamsDoor> log) : IConnectorDoor
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const string Scheme = "Bearer ";

    private readonly JsonWebTokenHandler reader = new();

    public async ValueTask<Admission> AdmitAsync(HttpRequest request)
    {
        var (token, fault) = await ProveAsync(request);
        if (token is not null)
            return new Admission(Refusal: null, token);

        log.CallerRefused(StatusCodes.Status401Unauthorized, fault);
        return new Admission(StatusCodes.Status401Unauthorized);
    }

    public int? RefusalOf(Activity activity, Admission admission)
    {
        if (FaultOf(activity, admission.Token!) is not { } fault)
            return null;

        log.CallerRefused(StatusCodes.Status403Forbidden, fault);
        return StatusCodes.Status403Forbidden;
    }

    private async Task<(ProvenToken? Token, RefusedBecause Fault)> ProveAsync(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return (null, RefusedBecause.NoToken);
        if (Read(header[Scheme.Length..].Trim()) is not { } token)
            return (null, RefusedBecause.MalformedToken);

        // Before a key is looked for: what cannot be valid shall not make us fetch any.
        if (token.Alg != SecurityAlgorithms.RsaSha256)
            return (null, RefusedBecause.WrongAlgorithm);

        var (hasKeys, key) = await keys.FindAsync(token.Kid ?? "", request.HttpContext.RequestAborted);
        if (key is null)
            return (null, hasKeys ? RefusedBecause.UnknownKey : RefusedBecause.NoKeys);

        var proof = await reader.ValidateTokenAsync(token, RulesFor(key));
        return proof.IsValid
            ? (new ProvenToken(token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null, key.Endorsements), default)
            : (null, FaultOf(proof.Exception));
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return reader.ReadJsonWebToken(token);
        }
        catch (Exception problem) when (problem is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters RulesFor(ConnectorKey key) => new()
    {
        IssuerSigningKey = key.Key,
        ValidIssuer = options.Issuer,
        ValidAudience = options.AppId,
        LifetimeValidator = (notBefore, expires, _, _) => IsValidNow(notBefore, expires),
    };

    private bool IsValidNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew < end && (notBefore is not { } begin || begin <= now + Skew);
    }

    private static RefusedBecause FaultOf(Exception problem) => problem switch
    {
        SecurityTokenInvalidIssuerException => RefusedBecause.WrongIssuer,
        SecurityTokenInvalidAudienceException => RefusedBecause.WrongAudience,
        SecurityTokenInvalidLifetimeException => RefusedBecause.NotValidNow,
        SecurityTokenInvalidSignatureException => RefusedBecause.WrongSignature,
        _ => RefusedBecause.InvalidToken,
    };

    private RefusedBecause? FaultOf(Activity activity, ProvenToken token)
    {
        if (string.IsNullOrEmpty(token.ServiceUrl))
            return RefusedBecause.NoServiceUrlClaim;
        if (token.ServiceUrl != activity.ServiceUrl)
            return RefusedBecause.OtherServiceUrl;
        if (!hosts.Allow(activity.ServiceUrl))
            return RefusedBecause.ServiceUrlNotListed;
        if (string.IsNullOrEmpty(activity.ChannelId))
            return RefusedBecause.NoChannel;

        return token.Endorsements.Contains(activity.ChannelId) ? null : RefusedBecause.ChannelNotEndorsed;
    }
}
