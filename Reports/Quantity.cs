namespace Reports;

/// <summary>The words for how many of a whole there are. docs/report.md publishes the thresholds, and every sentence that holds such a word gives the two numbers beside it.</summary>
public static class Quantity
{
    /// <summary>One and two are said so. From three on: <i>most</i> is more than a half, <i>many</i> more than a quarter, <i>several</i> what is left.</summary>
    public static string Of(int count, int whole) => (count, whole) switch
    {
        (0, _) => Sentences.QuantityNone,
        (1, _) => Sentences.QuantityOne,
        (2, _) => Sentences.QuantityTwo,
        _ when 2L * count > whole => Sentences.QuantityMost,
        _ when 4L * count > whole => Sentences.QuantityMany,
        _ => Sentences.QuantitySeveral,
    };

    /// <summary>"several (4 of 20)"</summary>
    internal static string OfWhole(int count, int whole) => Wording.Format(Sentences.QuantityOfWhole, Of(count, whole), count, whole);
}
