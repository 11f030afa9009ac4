namespace Storage;

/// <summary>The database cannot be used; the sentence says why, and what to do.</summary>
public sealed class DatabaseRefusedException(string sentence, Exception? why = null) : InvalidOperationException(sentence, why);
