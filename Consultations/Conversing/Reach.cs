namespace Consultations.Conversing;

/// <summary>What became of telling one person something.</summary>
public enum Reach
{
    /// <summary>Not tried yet, or to be tried again.</summary>
    Waiting,

    Told,

    /// <summary>It was tried a second time, because the answer to the first was lost: they may have it twice.</summary>
    PerhapsTwice,

    /// <summary>They have blocked the bot, or taken it off; they are left alone until they return.</summary>
    Blocked,

    /// <summary>An administrator does not let the bot write to them.</summary>
    Disabled,

    /// <summary>The chat is gone, or there is none that is known.</summary>
    NoChat,

    /// <summary>The channel would not take it.</summary>
    Refused,

    /// <summary>Whoever started it has stopped it before it was their turn.</summary>
    Stopped,
}
