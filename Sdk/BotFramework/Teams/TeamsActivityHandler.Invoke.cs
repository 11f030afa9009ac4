using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <summary>Answers what clients of Teams ask for: windows that open and are sent off, and files that are taken or not.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name switch
            {
                "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Read<TaskModuleRequest>(turnContext), cancellationToken)),
                "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Read<TaskModuleRequest>(turnContext), cancellationToken)),
                "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, Read<FileConsentCardResponse>(turnContext), cancellationToken),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    /// <summary>A button that opens a window was pressed.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>What stands in a window was sent off.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody takes a file that was offered, or does not.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        switch (fileConsentCardResponse?.Action)
        {
            case "accept":
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            case "decline":
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.BadRequest, "A file is accepted or declined.");
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static T Read<T>(ITurnContext<IInvokeActivity> turnContext)
        where T : class
    {
        try
        {
            return (turnContext.Activity.Value as JObject)?.ToObject<T>();
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, "The value of the invoke cannot be read.");
        }
    }
}
