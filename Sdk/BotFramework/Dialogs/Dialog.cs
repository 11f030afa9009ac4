namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that lasts one or more turns and may return a result to whoever began it.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>Makes a dialog; without an id it is known by the name of its type.</summary>
    protected Dialog(string dialogId = null) => _id = dialogId;

    /// <summary>The name by which a <see cref="DialogSet"/> finds the dialog and the stack remembers it.</summary>
    public string Id
    {
        get => string.IsNullOrWhiteSpace(_id) ? _id = GetType().Name : _id;
        set => _id = value;
    }

    /// <summary>Called when the dialog has been put on the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with each further activity while the dialog is on top; a dialog that does not override it is over after one turn.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Called when a dialog that this one began has ended; unless overridden this one ends too, with the same result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Called when the dialog should ask its question again.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called just before the dialog leaves the stack, for whatever reason.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
