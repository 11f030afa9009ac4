using Microsoft.Bot.Schema;

namespace Dialogs.Turns;

/// <summary>Says something to one person alone who has just spoken where others read along.</summary>
public interface IPrivateWord
{
    /// <returns>False where no chat with that person alone is known; then nothing was said.</returns>
    Task<bool> SayAsync(Turn turn, Activity said);
}
