namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with a stack of its own inside.</summary>
public abstract class DialogContainer(string dialogId = null) : Dialog(dialogId)
{
    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; } = new();

    /// <summary>The context of the stack inside, for the instance that is active in <paramref name="dc"/>.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The dialog inside with this id, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);
}
