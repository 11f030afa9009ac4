namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of others, whose ids nobody outside needs to know. It keeps the stack inside it with its own state.</summary>
public class ComponentDialog(string dialogId = null) : Dialog(dialogId)
{
    /// <summary>Where the instance keeps the stack inside.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; } = new();

    /// <summary>The dialog that is begun first; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog to the component.</summary>
    public virtual ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <summary>The dialog inside with this id, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await PassOnAsync(dc, await Inside(dc).BeginDialogAsync(InitialDialogId, options, cancellationToken), cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return await PassOnAsync(dc, await Inside(dc).ContinueDialogAsync(cancellationToken), cancellationToken);
    }

    /// <summary>A dialog that was begun on top of the component has ended: the question inside is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Inside(turnContext, instance).RepromptDialogAsync(cancellationToken);

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        reason == DialogReason.CancelCalled ? Inside(turnContext, instance).CancelAllDialogsAsync(cancellationToken) : Task.CompletedTask;

    private static DialogState StackOf(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var stored) && stored != null)
            return (DialogState)stored;

        var state = new DialogState();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private static async Task<DialogTurnResult> PassOnAsync(DialogContext outer, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        if (inner.Status == DialogTurnStatus.Waiting)
            return EndOfTurn;

        var ended = await outer.EndDialogAsync(inner.Result, cancellationToken);
        return inner.Status == DialogTurnStatus.Cancelled ? new DialogTurnResult(DialogTurnStatus.Cancelled, inner.Result) : ended;
    }

    private DialogContext Inside(DialogContext dc) => new(Dialogs, dc, StackOf(dc.ActiveDialog));

    private DialogContext Inside(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, StackOf(instance));
}
