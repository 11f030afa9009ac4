namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where the stack stands after a turn, and what the last dialog returned.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog that ended returned, if one did.</summary>
    public object Result { get; set; } = result;
}

/// <summary>Where a dialog stack stands after a turn: there is nothing on it, its top waits, its last dialog ended, or all were cancelled.</summary>
public enum DialogTurnStatus { Empty, Waiting, Complete, Cancelled, CompleteAndWait }

/// <summary>Why a method of a dialog is called.</summary>
public enum DialogReason { BeginCalled, ContinueCalled, EndCalled, ReplaceCalled, CancelCalled, NextCalled }
