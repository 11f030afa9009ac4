using Consultations.Deciding;

namespace Bot.WebChat;

/// <summary>Whatever goes wrong behind an endpoint is logged without a word of what was said, and answered so that the client tries again.</summary>
public sealed class FaultAnswer(ILogger<FaultAnswer> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var aborted = context.HttpContext.RequestAborted;
        try
        {
            return await next(context);
        }
        catch (Exception problem) when (problem is not BadHttpRequestException && !aborted.IsCancellationRequested)
        {
            log.EndpointFailed(context.HttpContext.GetEndpoint()?.DisplayName, DiscreetFault.Describe(problem));
            return Refusal.Unavailable;
        }
        catch (Exception) when (aborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }
}
