using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardError = "application/vnd.microsoft.error";

    /// <summary>The answer that all is well, with what the client asked for.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers an invoke. A null answer says that it was, or will be, answered otherwise.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name != "adaptiveCard/action")
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);

            var pressed = ReadAdaptiveCardAction(turnContext.Activity.Value);
            return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, pressed, cancellationToken));
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvoke(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        var answeredAlready = turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null;
        if (response is not null && !answeredAlready)
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ReadAdaptiveCardAction(object value)
    {
        if (value is null)
            throw BadAction("BadRequest", "The invoke has no value.");

        AdaptiveCardInvokeValue read;
        try
        {
            read = (value as JObject)?.ToObject<AdaptiveCardInvokeValue>();
        }
        catch (JsonException)
        {
            read = null;
        }

        if (read is null)
            throw BadAction("BadRequest", "The value of the invoke cannot be read.");
        if (read.Action is null)
            throw BadAction("BadRequest", "The value of the invoke has no action.");
        if (read.Action.Type != "Action.Execute")
            throw BadAction("NotSupported", $"The action '{read.Action.Type}' is not supported.");
        return read;
    }

    private static InvokeResponseException BadAction(string code, string message) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = AdaptiveCardError,
            Value = new Error { Code = code, Message = message },
        });

    /// <summary>Thrown while an invoke is handled, to answer it with something other than 200.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object body = null) : Exception
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
