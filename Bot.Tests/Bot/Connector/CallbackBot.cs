using Microsoft.Bot.Builder;

namespace Bot.Tests.Connector;

/// <summary>A bot that does what the test says.</summary>
internal sealed class CallbackBot(Func<ITurnContext, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext);
}
