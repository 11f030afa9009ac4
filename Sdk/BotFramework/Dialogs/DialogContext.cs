namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack of one turn, and what can be done with it.</summary>
public class DialogContext
{
    /// <summary>Makes the context of a stack that lies inside a dialog of another.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>Makes the context of a conversation's stack.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>The dialogs that can be begun here.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The instances under way, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context of the stack that this one lies inside, if it does.</summary>
    public DialogContext Parent { get; internal set; }

    /// <summary>The instance on top of the stack, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The stack inside the active dialog, if that has one.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Puts a dialog on the stack and lets it begin.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));

        var dialog = FindDialog(dialogId)
            ?? throw new InvalidOperationException($"There is no dialog '{dialogId}' to begin, neither in this DialogSet nor in those around it.");

        Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(StringComparer.Ordinal) });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the active dialog; says <see cref="DialogTurnStatus.Empty"/> when there is none.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
            return Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

        var dialog = FindDialog(active.Id)
            ?? throw new InvalidOperationException($"There is no dialog '{active.Id}' to continue, though the stack holds it.");

        return dialog.ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Ends the active dialog and hands its result to the one that began it.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(result, nameof(result));
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        if (ActiveDialog is not { } active)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);

        var dialog = FindDialog(active.Id)
            ?? throw new InvalidOperationException($"There is no dialog '{active.Id}' to go back to, though the stack holds it.");

        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Empties this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Empties this stack and, if wished, those around it.</summary>
    /// <remarks>The event is part of the signature only: no dialog offered here listens to events.</remarks>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(eventValue, nameof(eventValue));
        if (ActiveDialog == null && Parent == null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        for (var context = this; context != null; context = cancelParents ? context.Parent : null)
        {
            while (context.ActiveDialog != null)
                await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the active dialog without telling the one below, and begins another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        RefuseToken(options, nameof(options));
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog ask its question again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
            return Task.CompletedTask;

        var dialog = FindDialog(active.Id)
            ?? throw new InvalidOperationException($"There is no dialog '{active.Id}' to ask again, though the stack holds it.");

        return dialog.RepromptDialogAsync(Context, active, cancellationToken);
    }

    /// <summary>The dialog with this id, from this set or from those around it, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>A token given where an object is asked for means that a parameter was left out.</summary>
    private protected static void RefuseToken(object value, string parameter)
    {
        if (value is CancellationToken)
            throw new ArgumentException("A cancellation token was given in the place of a value.", parameter);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;

        if (FindDialog(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);

        Stack.RemoveAt(0);
    }
}
