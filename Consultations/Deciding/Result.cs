using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Consultations.Deciding;

/// <summary>Either what was asked for, or why not.</summary>
public sealed class Result<T> where T : notnull
{
    private readonly T? done;

    private Result(T? done, Refusal? refusal) => (this.done, Refusal) = (done, refusal);

    /// <summary>Why not; null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The answer. Throws when it was refused: look at <see cref="Refusal"/> first.</summary>
    public T Done => Refusal is null ? done! : throw new InvalidOperationException($"Refused: {Refusal.Key}");

    /// <summary>Takes the result apart: true with what was done, false with why not.</summary>
    public bool Is([NotNullWhen(true)] out T? what, [NotNullWhen(false)] out Refusal? refusal)
    {
        (what, refusal) = (done, Refusal);
        return refusal is null;
    }

    public static implicit operator Result<T>(T done) => new(done, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Why something was not done, in a sentence that says what to do instead.</summary>
/// <param name="Key">The sentence's name in Sentences.resx.</param>
/// <param name="Values">What stands in the sentence's places.</param>
public sealed record Refusal(string Key, params object[] Values)
{
    /// <summary>The sentence in the current language.</summary>
    public string Sentence => string.Format(
        CultureInfo.CurrentCulture,
        Sentences.ResourceManager.GetString(Key, CultureInfo.CurrentUICulture) ?? Key,
        Values);
}

/// <summary>For commands that have nothing to answer but that they were done.</summary>
public sealed record Done
{
    public static Done It { get; } = new();
}
