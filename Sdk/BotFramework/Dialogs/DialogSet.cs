using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another, and the state property that their stack is kept in.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;

    /// <summary>Makes a set whose stack is kept by someone else, as inside a component.</summary>
    public DialogSet()
    {
    }

    /// <summary>Makes a set whose stack is kept in a state property.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Adds a dialog. If another has its id already, the new one is renamed: the second "p" becomes "p2".</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (Find(dialog.Id) == dialog)
            return this;

        dialog.Id = FreeId(dialog.Id);
        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>The dialog with this id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>Reads the stack of this turn's conversation.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
            throw new InvalidOperationException("This DialogSet was made without a state property, so it cannot read a stack.");

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    private string FreeId(string id)
    {
        var free = id;
        for (var number = 2; _dialogs.ContainsKey(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}{number}");

        return free;
    }
}
