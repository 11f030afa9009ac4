using System.Text.Json;
using Consultations.Contributing;
using Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace Dialogs.Contributing;

/// <summary>Keeps what was said already, until <c>again</c> or the next line. The words themselves stay in the books only, where they can be taken back.</summary>
internal sealed class Repeats(PrivateConversationState state)
{
    private readonly IStatePropertyAccessor<string> repeat = state.CreateProperty<string>("repeat");

    public Task KeepAsync(Turn turn, Repeat said) => repeat.SetAsync(turn.Context, JsonSerializer.Serialize(said), turn.Cancel);

    /// <summary>Takes it off the shelf; null where nothing waits.</summary>
    public async Task<Repeat?> TakeAsync(Turn turn)
    {
        var kept = await repeat.GetAsync(turn.Context, () => "", turn.Cancel);
        if (string.IsNullOrEmpty(kept))
            return null;
        await repeat.DeleteAsync(turn.Context, turn.Cancel);
        return JsonSerializer.Deserialize<Repeat>(kept);
    }

    /// <summary>Another line has come. What waited is gone before that line is understood: it may take back just what waited.</summary>
    public async Task ForgetAsync(Turn turn)
    {
        if (await TakeAsync(turn) is not null)
            await state.SaveChangesAsync(turn.Context, force: false, turn.Cancel);
    }
}

/// <summary>All but the words of what was said a second time; those are in the first one, which bears the number.</summary>
internal sealed record Repeat(Guid ConsultationId, int Number, Floor Floor, string Kind, string? About, IReadOnlyList<string> Topics, Evidence Evidence, bool IsQuote);
