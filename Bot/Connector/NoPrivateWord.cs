using Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Connector;

/// <summary>As long as nobody's own chat with the bot is known, nothing is said there.</summary>
public sealed class NoPrivateWord : IPrivateWord
{
    public Task<bool> SayAsync(Turn turn, Activity said) => Task.FromResult(false);
}
