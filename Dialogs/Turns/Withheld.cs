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

    public async Task AskAsync(Turn turn, IReadOnlyList<FindingKind> found, Utterance without)
    {
        turn.Context.ForgetThisTurn();
        turn.Context.Shows(turn.LineKey);
        await lineKey.SetAsync(turn.Context, turn.LineKey, turn.Cancel);
        await redacted.SetAsync(turn.Context, without.Write(), turn.Cancel);
        await turn.SayAsync(Prompts.Ask(
            Prompts.Fill(Sentences.ScreenFound, string.Join(", ", found.Select(kind => kind.Name)), without.InWords()),
            Sentences.SendRedacted, Sentences.WriteAgain, Sentences.DropIt, Sentences.FalseAlarm));
    }

    /// <summary>What the person chose, where something is withheld: the redacted words to go on with, or null where this answer was all. Anything else takes its place.</summary>
    public async Task<Choice> ChooseAsync(Turn turn, Utterance said)
    {
        var kept = await redacted.GetAsync(turn.Context, () => "", turn.Cancel);
        if (string.IsNullOrEmpty(kept))
            return new Choice(said);
        var key = await lineKey.GetAsync(turn.Context, () => turn.LineKey, turn.Cancel);
        await redacted.DeleteAsync(turn.Context, turn.Cancel);
        await lineKey.DeleteAsync(turn.Context, turn.Cancel);
        if (Prompts.Is(said.Line, Sentences.SendRedacted, "send", "send redacted", "1", "yes", "ok") && Utterance.Read(kept) is { } without)
        {
            turn.GoOnFrom(key);
            return new Choice(without);
        }

        if (Sentence(said.Line) is { } answer)
        {
            await turn.SayAsync(answer);
            return new Choice(null);
        }

        return new Choice(said);
    }

    private static string? Sentence(string said)
    {
        if (Prompts.Is(said, Sentences.WriteAgain, "write again", "2"))
            return Sentences.WriteItAgain;
        if (Prompts.Is(said, Sentences.DropIt, "drop", "3", "no", Sentences.Cancel))
            return Sentences.Dropped;
        return Prompts.Is(said, Sentences.FalseAlarm, "false alarm", "4") ? Sentences.FalseAlarmHow : null;
    }

    /// <param name="Said">What to go on with; null where the answer was all there was to it.</param>
    public readonly record struct Choice(Utterance? Said);
}
