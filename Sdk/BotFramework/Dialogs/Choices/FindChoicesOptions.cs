namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How an answer's words are compared with those of a value.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words suffice.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>How many other words may stand between two of a value's words.</summary>
    public int MaxTokenDistance { get; set; } = 2;
}

/// <summary>How an answer is compared with choices.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the values of the choices are left out.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the titles of the choices' buttons are left out.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" and "two" mean the second choice.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" and "last" mean a choice.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
