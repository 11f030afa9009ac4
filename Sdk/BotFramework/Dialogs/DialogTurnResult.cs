namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where the stack stands after a turn, and what the last dialog returned.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    /// <summary>Where the stack stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog that ended returned, if one did.</summary>
    public object Result { get; set; } = result;
}

/// <summary>Where a dialog stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is nothing on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended with a result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog is complete, and waits.</summary>
    CompleteAndWait,
}

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog was begun.</summary>
    BeginCalled,

    /// <summary>A new activity came.</summary>
    ContinueCalled,

    /// <summary>A dialog ended as it should.</summary>
    EndCalled,

    /// <summary>Another dialog took its place.</summary>
    ReplaceCalled,

    /// <summary>The stack was cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall's step asked for the next.</summary>
    NextCalled,
}
