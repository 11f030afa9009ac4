using Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Teams;

/// <summary>Chats with one person alone, which may be known or not.</summary>
internal sealed class Whispers : IPrivateWord
{
    public bool IsKnown { get; set; }

    public List<Activity> Said { get; } = [];

    public Task<bool> SayAsync(Turn turn, Activity said)
    {
        if (IsKnown)
            Said.Add(said);
        return Task.FromResult(IsKnown);
    }
}
