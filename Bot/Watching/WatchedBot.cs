using Microsoft.Bot.Builder;

namespace Bot.Watching;

/// <summary>The bot, with its turns counted and timed.</summary>
internal sealed class WatchedBot(ConsultationBot bot, Measures measures, TimeProvider time) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var channel = Measures.Channel(turnContext.Activity.ChannelId);
        var (begun, outcome) = (time.GetTimestamp(), Measures.Failed);
        using var trace = Measures.Traces.StartActivity("turn");
        trace?.SetTag("channel", channel);
        try
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            outcome = Measures.Done;
        }
        finally
        {
            trace?.SetTag("outcome", outcome);
            measures.TurnEnded(channel, outcome, time.GetElapsedTime(begun));
        }
    }
}
