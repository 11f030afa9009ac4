using Dialogs.Contributing;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace Dialogs.Turns;

/// <summary>The guided dialogs: begins them, goes on with the one in progress, and drops one that this version cannot read.</summary>
internal sealed class Guide
{
    /// <summary>Goes up when a dialog's questions change so much that a half-finished one no longer fits.</summary>
    private const int Version = 1;

    /// <summary>Whoever reads the state sets this where it could not be read.</summary>
    private const string Lost = "lost";

    /// <summary>Stands in no key.</summary>
    private const char Between = '\n';

    private readonly PrivateConversationState state;
    private readonly Lazy<DialogSet> dialogs;
    private readonly IStatePropertyAccessor<int> version;
    private readonly IStatePropertyAccessor<string> shows;
    private readonly IStatePropertyAccessor<bool> lost;

    public Guide(PrivateConversationState state, Func<IEnumerable<Dialog>> all)
    {
        this.state = state;
        version = state.CreateProperty<int>("version");
        shows = state.CreateProperty<string>("shows");
        lost = state.CreateProperty<bool>(Lost);
        dialogs = new Lazy<DialogSet>(() =>
        {
            var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
            foreach (var dialog in all())
                set.Add(dialog);
            return set;
        });
    }

    /// <param name="turn">The turn.</param>
    /// <param name="dialog">Its name.</param>
    /// <param name="start">What it knows from the start.</param>
    /// <param name="showing">Names what its lines show, all of them until it ends, so that they can be blanked.</param>
    public async Task BeginAsync(Turn turn, string dialog, Dictionary<string, object> start, params IReadOnlyCollection<string> showing)
    {
        if (turn.Setting != Setting.Alone && turn.Fields.Count == 0)
        {
            await InsteadAsync(turn, dialog, start);
            return;
        }

        turn.IsSettled = true;
        await shows.SetAsync(turn.Context, string.Join(Between, showing), turn.Cancel);
        await MarkAsync(turn);
        await version.SetAsync(turn.Context, Version, turn.Cancel);
        var stack = await dialogs.Value.CreateContextAsync(turn.Context, turn.Cancel);
        await stack.CancelAllDialogsAsync(turn.Cancel);
        await stack.BeginDialogAsync(dialog, start, turn.Cancel);
    }

    /// <summary>The dialogs in progress; null where there are none. A stack that cannot be read is dropped, and the person is told.</summary>
    public async Task<DialogContext?> InProgressAsync(Turn turn)
    {
        try
        {
            var stack = await dialogs.Value.CreateContextAsync(turn.Context, turn.Cancel);
            var isLost = await lost.GetAsync(turn.Context, () => false, turn.Cancel);
            if (stack.ActiveDialog is null && !isLost)
                return null;
            if (!isLost && await version.GetAsync(turn.Context, () => 0, turn.Cancel) == Version && IsSound(stack))
            {
                await MarkAsync(turn);
                return stack;
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or InvalidCastException)
        {
        }

        await DropAsync(turn);
        return null;
    }

    public async Task ContinueAsync(Turn turn, DialogContext stack)
    {
        try
        {
            await stack.ContinueDialogAsync(turn.Cancel);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidCastException)
        {
            await DropAsync(turn);
        }
    }

    /// <summary>One thing at a time is asked only where person and bot are by themselves; in a window all of it is asked at once.</summary>
    private async Task InsteadAsync(Turn turn, string dialog, Dictionary<string, object> start)
    {
        if (turn.Setting == Setting.Window && dialogs.Value.Find(dialog) is GatheringDialog { FormName: not null } form)
            await FormLines.ShowAsync(turn, form, start.GetValueOrDefault(ContributionDialog.Kind) as string ?? "");
        else
            await OurChat.ShowAsync(turn, null, Sentences.OnlyInOurChat);
    }

    private async Task MarkAsync(Turn turn)
    {
        foreach (var key in (await shows.GetAsync(turn.Context, () => "", turn.Cancel) ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
            turn.Context.Shows(key);
    }

    private async Task DropAsync(Turn turn)
    {
        await state.ClearStateAsync(turn.Context, turn.Cancel);
        await turn.SayAsync(Sentences.DialogLost);
    }

    private bool IsSound(DialogContext stack) => stack.Stack.All(one => dialogs.Value.Find(one.Id) is ComponentDialog dialog && IsSound(one, dialog));

    /// <summary>Each of ours is a round of questions, and the one that is being asked.</summary>
    private static bool IsSound(DialogInstance one, ComponentDialog dialog) =>
        Kept(one, ComponentDialog.PersistedDialogState) is DialogState { DialogStack.Count: > 0 } round
        && round.DialogStack.All(inner => dialog.FindDialog(inner.Id) switch
        {
            null => false,
            WaterfallDialog => Kept(inner, "values") is IDictionary<string, object>,
            _ => Kept(inner, "options") is PromptOptions,
        });

    private static object? Kept(DialogInstance one, string name) => one.State is { } state && state.TryGetValue(name, out var value) ? value : null;
}
