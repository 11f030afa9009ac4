using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks with one dialog, which begins when nothing is under way, and keeps its state from turn to turn.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly DialogSet _dialogs;
    private readonly string _first;
    private readonly object _options;

    /// <summary>Makes a client that talks in the given channel.</summary>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Makes a client that talks through the given adapter.</summary>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object initialDialogOptions = null,
        IEnumerable<IMiddleware> middlewares = null,
        ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>("DialogState")).Add(targetDialog);
        (_adapter, _first, _options) = (testAdapter, targetDialog.Id, initialDialogOptions);
        foreach (var middleware in middlewares ?? [])
            testAdapter.Use(middleware);
    }

    /// <summary>How the last turn ended.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Where the stack is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>The stack as it was at the end of the last turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>Says something to the dialog; the first reply, or null.</summary>
    public virtual Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity => SendActivityAsync<T>(_adapter.MakeActivity(text), cancellationToken);

    /// <summary>Sends something to the dialog; the first reply, or null.</summary>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, RunAsync, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next of several replies, or null where there are no more.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_adapter.GetNextReply();

    private async Task RunAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        DialogContext = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            DialogTurnResult = await DialogContext.BeginDialogAsync(_first, _options, cancellationToken);

        await ConversationState.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}
