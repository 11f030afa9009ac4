using Dialogs.Turns;
using Microsoft.Bot.Schema;

namespace Dialogs.Gathering;

/// <summary>One thing that a guided dialog asks for.</summary>
/// <param name="Key">The answer's name.</param>
/// <param name="AskAsync">The prompt.</param>
/// <param name="TakeAsync">Reads what was said: the value to keep, or a sentence that says what would be understood.</param>
internal sealed record Question(
    string Key,
    Func<Turn, Answers, Task<Activity>> AskAsync,
    Func<Turn, Answers, string, Task<Taken>> TakeAsync)
{
    /// <summary>Whether it is asked at all, given what was answered before.</summary>
    public Func<Turn, Answers, bool> When { get; init; } = (_, _) => true;

    /// <summary>A question that neither looks anything up to ask nor to understand.</summary>
    public static Question Plain(string key, Func<Answers, Activity> ask, Func<string, Taken> take) =>
        new(key, (_, answers) => Task.FromResult(ask(answers)), (_, _, said) => Task.FromResult(take(said)));
}

/// <summary>An answer that is kept, or why it is not.</summary>
internal readonly record struct Taken(string? Value, string? WhyNot)
{
    public static Taken Keep(string value) => new(value, null);

    public static Taken No(string whyNot) => new(null, whyNot);
}
