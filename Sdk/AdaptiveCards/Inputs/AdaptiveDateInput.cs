namespace AdaptiveCards;

/// <summary>A field for a date, which is written like 2019-02-28.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    /// <summary>What stands there until a date is chosen.</summary>
    public string Placeholder { get; set; }

    /// <summary>The date at first.</summary>
    public string Value { get; set; }

    /// <summary>The first date it takes.</summary>
    public string Min { get; set; }

    /// <summary>The last date it takes.</summary>
    public string Max { get; set; }
}
