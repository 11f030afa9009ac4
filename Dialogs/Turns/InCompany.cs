namespace Dialogs.Turns;

/// <summary>What becomes of a verb in a group chat or a channel.</summary>
public enum InCompany
{
    /// <summary>It is not done there; the person is shown the way to the bot's own chat with them.</summary>
    NotAtAll,

    /// <summary>Typed there it is not done either, but it can be in a window that opens for the person alone.</summary>
    InAWindow,

    /// <summary>It is done, and whoever asked is answered alone.</summary>
    Quietly,

    /// <summary>It is done and answered for all to see.</summary>
    Openly,
}
