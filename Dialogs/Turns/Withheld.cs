using Consultations.Screening;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Microsoft.Bot.Builder;

namespace Dialogs.Turns;

/// <summary>
/// A line in which something was found that could lead to a person. Only the redacted text is kept; the person chooses to send that, to write again, or to drop it.
/// </summary>
internal sealed class Withheld(PrivateConversationState state)
{
    private readonly IStatePropertyAccessor<string> redacted = state.CreateProperty<string>("withheld");
    private readonly IStatePropertyAccessor<string> lineKey = state.CreateProperty<string>("withheldKey");

    public async Task AskAsync(Turn turn, Screened screened)
    {
        turn.Context.ForgetThisTurn();
        turn.Context.Shows(turn.LineKey);
        await lineKey.SetAsync(turn.Context, turn.LineKey, turn.Cancel);
        await redacted.SetAsync(turn.Context, screened.Redacted, turn.Cancel);
        var found = string.Join(", ", screened.Findings.Select(f => f.Kind.Name).Distinct());
        await turn.SayAsync(Prompts.Ask(Prompts.Fill(Sentences.ScreenFound, found, screened.Redacted), Sentences.SendRedacted, Sentences.WriteAgain, Sentences.DropIt));
    }

    /// <summary>What the person chose, where a line is withheld: the redacted line to go on with, or null where this answer was all. Any other line takes its place.</summary>
    public async Task<Choice> ChooseAsync(Turn turn, string said)
    {
        var line = await redacted.GetAsync(turn.Context, () => "", turn.Cancel);
        if (string.IsNullOrEmpty(line))
            return new Choice(said);

        var key = await lineKey.GetAsync(turn.Context, () => turn.LineKey, turn.Cancel);
        await redacted.DeleteAsync(turn.Context, turn.Cancel);
        await lineKey.DeleteAsync(turn.Context, turn.Cancel);
        if (Prompts.Is(said, Sentences.SendRedacted, "send", "send redacted", "1", "yes", "ok"))
        {
            turn.GoOnFrom(key);
            return new Choice(line);
        }

        if (Prompts.Is(said, Sentences.WriteAgain, "write again", "2"))
        {
            await turn.SayAsync(Sentences.WriteItAgain);
            return new Choice(null);
        }

        if (Prompts.Is(said, Sentences.DropIt, "drop", "3", "no", Sentences.Cancel))
        {
            await turn.SayAsync(Sentences.Dropped);
            return new Choice(null);
        }

        return new Choice(said);
    }

    /// <param name="Line">The line to go on with; null where the answer was all there was to it.</param>
    public readonly record struct Choice(string? Line);
}
