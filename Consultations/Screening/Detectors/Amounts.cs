using System.Globalization;

namespace Consultations.Screening.Detectors;

/// <summary>Money and counts: a figure behind a currency or before a unit.</summary>
internal static class Amounts
{
    private static readonly string[] Currencies = ["rs", "re", "inr", "usd", "eur", "gbp", "npr", "bdt", "tk", "rupees"];

    private static readonly string[] Units =
        ["%", "/-", "per cent", "percent", "crore", "lakh", "million", "billion", "trillion", "thousand", "rupees", "taka", "dollars", "euros"];

    /// <summary>The run without the amount it begins or ends with; null when nothing else is in it.</summary>
    public static DigitRun? LeftOut(string text, DigitRun run)
    {
        var from = run.PlusAt is null && FollowsCurrency(text, run.Groups[0].Start) ? 1 : 0;
        var to = run.Groups.Count - (PrecedesUnit(text, run.Groups[^1].End) ? 1 : 0);
        if (from == 0 && to == run.Groups.Count)
            return run;
        return from < to ? new DigitRun([.. run.Groups.Skip(from).Take(to - from)], from == 0 ? run.PlusAt : null) : null;
    }

    private static bool FollowsCurrency(string text, int start)
    {
        var before = Nearby.Before(text, start).TrimEnd().TrimEnd('.').TrimEnd();
        if (before.IsEmpty)
            return false;
        if (char.GetUnicodeCategory(before[^1]) == UnicodeCategory.CurrencySymbol)
            return true;
        var word = Nearby.LastWord(before);
        foreach (var currency in Currencies)
        {
            if (word.Equals(currency, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool PrecedesUnit(string text, int end)
    {
        var after = Nearby.After(text, end).TrimStart();
        foreach (var unit in Units)
        {
            if (after.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
