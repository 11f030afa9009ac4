using Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace Dialogs.Contributing;

/// <summary>Keeps the line that was said already, until <c>again</c> or the next line.</summary>
internal sealed class Repeats(PrivateConversationState state)
{
    private readonly IStatePropertyAccessor<string> line = state.CreateProperty<string>("repeat");

    public Task KeepAsync(Turn turn, string said) => line.SetAsync(turn.Context, said, turn.Cancel);

    /// <summary>Takes it off the shelf; null where nothing waits.</summary>
    public async Task<string?> TakeAsync(Turn turn)
    {
        var kept = await line.GetAsync(turn.Context, () => "", turn.Cancel);
        if (string.IsNullOrEmpty(kept))
            return null;
        await line.DeleteAsync(turn.Context, turn.Cancel);
        return kept;
    }
}
