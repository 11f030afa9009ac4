using System.Collections.Concurrent;
using Dialogs.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.WebChat;

/// <summary>Repeats what it hears; a few words make it do what the guest chat has to deal with.</summary>
public sealed class ParrotBot : IBot
{
    private string? _lastSaid;

    public ConcurrentQueue<Activity> Heard { get; } = new();

    /// <summary>What a turn waits for before it answers, if a test wants it to wait.</summary>
    public Func<Activity, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        Heard.Enqueue(activity);
        await Before(activity);
        switch (activity.Text)
        {
            case "throw":
                await turnContext.SendActivityAsync(MessageFactory.Text("so far so good"), cancellationToken);
                throw new InvalidOperationException($"{activity.Text} by {activity.From.Id}");

            case "revise":
                var revision = MessageFactory.Text("revised");
                revision.Id = _lastSaid;
                await turnContext.UpdateActivityAsync(revision, cancellationToken);
                return;

            case "take back":
                await turnContext.DeleteActivityAsync(_lastSaid, cancellationToken);
                return;

            case "change mind":
                var first = await turnContext.SendActivityAsync(MessageFactory.Text("first thought"), cancellationToken);
                var second = MessageFactory.Text("second thought");
                second.Id = first.Id;
                await turnContext.UpdateActivityAsync(second, cancellationToken);
                return;

            case "secret":
                var secret = MessageFactory.Text("your link is https://bot/#k=S3CRET");
                secret.ChannelData = new { link = "S3CRET" };
                secret.KeptAs("Your personal link was shown here.");
                await turnContext.SendActivityAsync(secret, cancellationToken);
                return;

            case "forget me":
                turnContext.ForgetThisTurn();
                break;

            case "type":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                break;

            case "file it":
                turnContext.Shows("contribution:17");
                turnContext.Shows("contribution:18");
                break;

            case "leave":
                var farewell = MessageFactory.Text("Goodbye.");
                farewell.ChannelData = new { left = true };
                await turnContext.SendActivityAsync(farewell, cancellationToken);
                return;
        }

        var answer = await turnContext.SendActivityAsync(MessageFactory.Text($"heard: {activity.Text ?? activity.Name ?? "a form"}"), cancellationToken);
        _lastSaid = answer.Id;
    }
}
