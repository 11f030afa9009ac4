namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was understood in an answer, and where.</summary>
public class ModelResult<T>
{
    /// <summary>The words that were understood.</summary>
    public string Text { get; set; }

    /// <summary>Where they begin in the answer.</summary>
    public int Start { get; set; }

    /// <summary>The last character of them in the answer.</summary>
    public int End { get; set; }

    /// <summary>What kind of thing was understood.</summary>
    public string TypeName { get; set; }

    /// <summary>What was understood.</summary>
    public T Resolution { get; set; }
}
