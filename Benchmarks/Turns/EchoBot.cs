using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Benchmarks.Turns;

/// <summary>Says what it hears.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"heard: {turnContext.Activity.Text}"), cancellationToken);
}
