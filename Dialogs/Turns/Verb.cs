using Consultations.Organising;

namespace Dialogs.Turns;

/// <summary>What a typed line can begin with.</summary>
/// <param name="Words">The words, lower case: <c>new consultation</c>. Several are one and the same.</param>
/// <param name="Usage">How to type it, as docs/commands.md and <c>help</c> show it.</param>
/// <param name="What">What it does, in the current language.</param>
/// <param name="DoAsync">Gets the turn and the rest of the line.</param>
public sealed record Verb(IReadOnlyList<string> Words, string Usage, Func<string> What, Func<Turn, string, Task> DoAsync)
{
    /// <summary>The least role that <c>help</c> offers it to. Whether it is allowed is the rule's business.</summary>
    public Role For { get; init; } = Role.None;

    /// <summary>Whether it makes no sense outside a consultation.</summary>
    public bool InConsultation { get; init; } = true;

    /// <summary>Whether it can be done in a read-only copy of a record too: there is nobody in it and nothing of it but the record.</summary>
    public bool IsForCopies { get; init; }

    /// <summary>Whether the line may have more words than the verb itself.</summary>
    public bool TakesMore { get; init; } = true;

    /// <summary>Whether what follows can belong to the verb at all; where it cannot, the line only begins with the same word, and is somebody's sentence.</summary>
    public Func<string, bool> Fits { get; init; } = _ => true;

    /// <summary>
    /// Whether a list may follow, one thing a line: such a line may be longer than others, and the verb screens it line by line, so that one bad line does not hold up the rest.
    /// </summary>
    public bool TakesList { get; init; }

    /// <summary>Whether nothing of such a line is kept where something is found in it that could lead to a person, not even without that: it may be a secret ballot.</summary>
    public bool KeepsNothing { get; init; }

    /// <summary>Whether such a line, by what follows the verb, cannot be the answer to a dialog's question, and is done at once.</summary>
    public Func<string, bool> CutsIn { get; init; } = _ => false;

    /// <summary>
    /// Where what follows begins with a code of the bot's own: the rest after it; else null. A code is nobody's words and is not screened, whatever its letters look like.
    /// </summary>
    public Func<string, string?> AfterCode { get; init; } = _ => null;

    /// <summary>For <see cref="CutsIn"/>: the verb by itself.</summary>
    public static bool Alone(string rest) => rest.Length == 0;

    /// <summary>For <see cref="CutsIn"/>: a number, and nothing else.</summary>
    public static bool NumberAlone(string rest) => LineReader.Number(rest) is (not null, "");

    /// <summary>For <see cref="Fits"/>: nothing, or a number first.</summary>
    public static bool Numbered(string rest) => rest.Length == 0 || LineReader.Number(rest).Number is not null;

    /// <summary>For <see cref="Fits"/>: nothing, or one word, which should be a number.</summary>
    public static bool OneWord(string rest) => !rest.Any(char.IsWhiteSpace);

    /// <summary>For <see cref="Fits"/>: nothing, or something before a colon.</summary>
    public static bool Labelled(string rest) => rest.Length == 0 || rest.IndexOf(':', StringComparison.Ordinal) > 0;

    /// <summary>What becomes of it where others read along; unless it says otherwise, it is not done there.</summary>
    public InCompany InCompany { get; init; }

    /// <summary>Where <see cref="InCompany"/> depends on the room's rule, or on what follows the verb.</summary>
    public Func<Turn, string, Task<InCompany>>? InCompanyIf { get; init; }

    /// <summary>
    /// The line that a window for it begins with, by what was typed after the verb among others; null for the verb itself. Nothing that was said goes into it: others see the button.
    /// </summary>
    public Func<string, string>? Window { get; init; }

    /// <summary>Whether it can be done at all where others read along.</summary>
    public bool IsDoneInCompany => InCompanyIf is not null || InCompany != InCompany.NotAtAll;

    /// <summary>Whether it is worth a line in <c>help</c> right now.</summary>
    public Func<Turn, bool> Now { get; init; } = _ => true;

    /// <summary>Whether the chat is about a read-only copy, and this cannot be done with one.</summary>
    public bool IsOfNoCopy(Turn turn) => InConsultation && !IsForCopies && turn.Speaker.Consultation is { IsImported: true };

    /// <summary>Whether <c>help</c> offers it to this person here and now.</summary>
    public bool IsFor(Turn turn) =>
        turn.Speaker.Role >= For && (!InConsultation || turn.Speaker.Consultation is not null) && !IsOfNoCopy(turn) && Now(turn);
}

/// <summary>A capability as far as it is spoken: its verbs.</summary>
public interface ICapability
{
    /// <summary>Heading in <c>help</c>.</summary>
    string Heading { get; }

    IEnumerable<Verb> Verbs { get; }
}
