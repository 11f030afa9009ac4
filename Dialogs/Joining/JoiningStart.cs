using Cards;
using Cards.Joining;
using Consultations.Organising;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Joining;

/// <summary>Begins to let somebody in: shows the form beside the first question, or takes the form that was filled in.</summary>
internal sealed class JoiningStart(Guide guide, JoinDialog dialog)
{
    /// <param name="turn">The turn.</param>
    /// <param name="consultation">What they join.</param>
    /// <param name="code">The code they came with: the room's, or an invitation's.</param>
    /// <param name="known">What is known of them already.</param>
    /// <param name="isTyped">Whether they said who they are in the line itself, and need no form.</param>
    public async Task BeginAsync(Turn turn, Consultation consultation, string code, Dictionary<string, object> known, bool isTyped)
    {
        var start = known;
        if (turn.Fields.Count > 0)
            start = await TakeAsync(turn, known);
        else if (!isTyped)
            await ShowAsync(turn, consultation, code, known);
        await guide.BeginAsync(turn, nameof(JoinDialog), start, consultation.JoiningKey, consultation.JoiningKeyIn(turn.Speaker.By.ConversationId));
    }

    private async Task<Dictionary<string, object>> TakeAsync(Turn turn, Dictionary<string, object> known)
    {
        var (filled, whyNot) = await dialog.FillAsync(turn, Texts(known));
        if (whyNot.Count > 0)
            await turn.SayAsync(string.Join("\n\n", whyNot));
        return filled;
    }

    private static IEnumerable<(string Key, string Value)> Texts(Dictionary<string, object> known) =>
        known.Where(answer => answer.Value is string).Select(answer => (answer.Key, (string)answer.Value));

    private static Task ShowAsync(Turn turn, Consultation consultation, string code, Dictionary<string, object> known)
    {
        turn.Context.Shows(consultation.JoiningKey);
        turn.Context.Shows(consultation.JoiningKeyIn(turn.Speaker.By.ConversationId));
        var what = new FormFor(FormFrame.NewDraft(), consultation, null, []);
        return turn.ShowAsync(JoinForm.Of(what, code, Texts(known).ToDictionary(answer => answer.Key, answer => answer.Value, StringComparer.Ordinal)));
    }
}
