using System.Globalization;
using System.Net;
using Bot.Connector.Authentication;
using Bot.Delivery;
using Consultations.Deciding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Connector;

/// <summary>Takes activities as the Bot Connector posts them, and answers through the channel's own address.</summary>
public sealed class ConnectorAdapter(IConnectorDoor door, ConnectorClient client, SendingPace pace, ILogger<ConnectorAdapter> log) : ContinuingAdapter, IBotFrameworkHttpAdapter
{
    private readonly Gates gates = new();

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var admission = await door.AdmitAsync(httpRequest);
        if (admission.Refusal is { } turnedAway)
        {
            httpResponse.StatusCode = turnedAway;
            return;
        }

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (activity, fault) = await IncomingJson.ReadAsync<Activity>(httpRequest, cancellationToken);
        if (activity is null)
        {
            await RefuseAsync(httpResponse, fault);
            return;
        }

        if (WhatIsMissing(activity) is { } sentence)
        {
            await RefuseAsync(httpResponse, HttpStatusCode.BadRequest, sentence);
            return;
        }

        if (door.RefusalOf(activity, admission) is { } refused)
        {
            httpResponse.StatusCode = refused;
            return;
        }

        using var gate = await gates.EnterAsync($"{activity.ChannelId}\n{activity.Conversation.Id}\n{activity.From?.Id}", cancellationToken);
        using var turnContext = new TurnContext(this, activity);
        var failed = !await RunAsync(turnContext, bot);
        await AnswerAsync(httpResponse, turnContext, failed);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = new ResourceResponse(await SendAsync(turnContext, activities[i], cancellationToken) ?? string.Empty);

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        await EnterAsync(turnContext, activity, cancellationToken);
        return new(await client.PutAsync(activity, cancellationToken) ?? activity.Id);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        client.DeleteAsync(reference, cancellationToken);

    // An answer does not wait, but what is told without being asked makes room for it.
    private async Task EnterAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = (Tenant.Of(activity), activity.Conversation.Id);
        if (IsAnswer(turnContext))
        {
            pace.Count(tenant, conversation);
            return;
        }

        using var place = await pace.WaitAsync(tenant, conversation, cancellationToken);
        place.Leave();
    }

    private async Task<string?> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case "invokeResponse":
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace or "delay":
                return null;
            default:
                await EnterAsync(turnContext, activity, cancellationToken);
                return await client.PostAsync(activity, cancellationToken);
        }
    }

    // Whether or not the caller still waits, a turn that has begun is seen through.
    private async Task<bool> RunAsync(TurnContext turnContext, IBot bot)
    {
        try
        {
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, CancellationToken.None);
            return true;
        }
        catch (Exception problem)
        {
            log.TurnFailed(DiscreetFault.Describe(problem));
        }

        try
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(Sentences.BotStumbled), CancellationToken.None);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            log.TurnFailed(DiscreetFault.Describe(problem));
        }

        return false;
    }

    private static async Task AnswerAsync(HttpResponse response, TurnContext turnContext, bool failed)
    {
        if (turnContext.Activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            var replies = turnContext.BufferedReplyActivities.FindAll(reply => reply.Type is not ActivityTypes.Trace);
            await WriteAsync(response, HttpStatusCode.OK, new ExpectedReplies(replies));
            return;
        }

        if (turnContext.Activity.Type is not ActivityTypes.Invoke)
            return;

        if (turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value is InvokeResponse answer)
        {
            await WriteAsync(response, (HttpStatusCode)answer.Status, answer.Body);
            return;
        }

        response.StatusCode = failed ? StatusCodes.Status500InternalServerError : StatusCodes.Status501NotImplemented;
    }

    private static string? WhatIsMissing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
            return Sentences.ConnectorNoType;

        if (string.IsNullOrEmpty(activity.ServiceUrl))
            return Sentences.ConnectorNoServiceUrl;

        return string.IsNullOrEmpty(activity.Conversation?.Id) ? Sentences.ConnectorNoConversation : null;
    }

    private static Task RefuseAsync(HttpResponse response, IncomingFault fault) => fault switch
    {
        IncomingFault.TooLarge => RefuseAsync(
            response,
            HttpStatusCode.RequestEntityTooLarge,
            string.Format(CultureInfo.CurrentCulture, Sentences.ConnectorTooLarge, IncomingJson.MostBytes / 1024)),
        IncomingFault.TooDeep => RefuseAsync(response, HttpStatusCode.BadRequest, Sentences.ConnectorTooDeep),
        _ => RefuseAsync(response, HttpStatusCode.BadRequest, Sentences.ConnectorMalformed),
    };

    private static Task RefuseAsync(HttpResponse response, HttpStatusCode status, string sentence) =>
        WriteAsync(response, status, new { error = new { code = status.ToString(), message = sentence } });

    private static async Task WriteAsync(HttpResponse response, HttpStatusCode status, object? content)
    {
        response.StatusCode = (int)status;
        if (content is not null)
            await OutgoingJson.AnswerAsync(response, content);
    }
}
