namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Running a dialog straight from a bot.</summary>
public static class DialogExtensions
{
    /// <summary>Continues what is under way, or begins the dialog when nothing is. Saves nothing.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var result = await context.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
            await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
    }
}
