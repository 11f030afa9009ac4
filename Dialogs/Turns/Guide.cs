using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;

namespace Dialogs.Turns;

/// <summary>The guided dialogs: begins them, goes on with the one in progress, and drops one that this version cannot read.</summary>
internal sealed class Guide
{
    /// <summary>Goes up when a dialog's questions change so much that a half-finished one no longer fits.</summary>
    private const int Version = 1;

    private readonly PrivateConversationState state;
    private readonly Lazy<DialogSet> dialogs;
    private readonly IStatePropertyAccessor<int> version;

    public Guide(PrivateConversationState state, Func<IEnumerable<Dialog>> all)
    {
        this.state = state;
        version = state.CreateProperty<int>("version");
        dialogs = new Lazy<DialogSet>(() =>
        {
            var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
            foreach (var dialog in all())
                set.Add(dialog);
            return set;
        });
    }

    public async Task BeginAsync(Turn turn, string dialog, Dictionary<string, object> start)
    {
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
            if (stack.ActiveDialog is null)
                return null;
            if (await version.GetAsync(turn.Context, () => 0, turn.Cancel) == Version && IsSound(stack))
                return stack;
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

    private async Task DropAsync(Turn turn)
    {
        await state.ClearStateAsync(turn.Context, turn.Cancel);
        await turn.SayAsync(Sentences.DialogLost);
    }

    private bool IsSound(DialogContext stack) => stack.Stack.All(one => one.State is not null && dialogs.Value.Find(one.Id) is not null);
}
