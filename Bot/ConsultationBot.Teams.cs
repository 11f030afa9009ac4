using Bot.Teams;
using Consultations.Joining;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Bot;

/// <summary>What only Teams sends: windows that open for one person, and where the bot was installed.</summary>
public sealed partial class ConsultationBot
{
    /// <summary>Teams takes an answer without a body for a fault.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var answer = await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        if (answer is not null)
            answer.Body ??= new JObject();
        return answer!;
    }

    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        (await AnswerAloneAsync(turnContext, taskModuleRequest?.Data is { } data ? UtteranceOf(data) : null)).InWindow();

    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        (await AnswerAloneAsync(turnContext, taskModuleRequest?.Data is { } data ? UtteranceOf(data) : null)).InWindow();

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.AcceptAsync(Turn.Of(turnContext), fileConsentCardResponse);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.DeclineAsync(Turn.Of(turnContext), fileConsentCardResponse);

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (greetings.IsFirst(turnContext.Activity.Conversation.Id))
            await reception.GreetAsync(Turn.Of(turnContext));
    }

    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        greetings.Forget(turnContext.Activity.Conversation.Id);
        var by = Turn.Of(turnContext).Speaker.By;
        if (by.IsShared)
            await desk.TakeAsync(new Leave { By = by }, cancellationToken);
    }

    private async Task<OwnAnswer> AnswerAloneAsync(ITurnContext turnContext, Utterance? said)
    {
        var answer = OwnAnswer.Gather(turnContext);
        await ReceiveAsync(Turn.Of(turnContext), said);
        return answer;
    }

    /// <summary>Clients that leave the locale out of the activity say it of themselves.</summary>
    private static string? LocaleOf(Activity activity) =>
        activity.Locale ?? (string?)activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties["locale"];
}
