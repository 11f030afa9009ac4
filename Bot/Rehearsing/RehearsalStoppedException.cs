namespace Bot.Rehearsing;

/// <summary>The rehearsal cannot go on; the message is the sentence that says why, and what to do.</summary>
public sealed class RehearsalStoppedException(string sentence, Exception? because = null) : Exception(sentence, because);
