namespace Bot.Hosting;

/// <summary>What was started cannot go on; the sentence says why, and what to do. The console shows it, and nothing else.</summary>
public sealed class CannotGoOnException(string sentence, Exception? why = null) : Exception(sentence, why);
