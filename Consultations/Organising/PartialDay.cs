using System.Globalization;

namespace Consultations.Organising;

/// <summary>A day of which year, month or day may be unknown, in the manner of ISO 8601: <c>2019-02-28</c>, <c>2019-02</c>, <c>2019</c>, or nothing.</summary>
public sealed record PartialDay(int? Year, int? Month, int? Day)
{
    public static PartialDay Unknown { get; } = new(null, null, null);

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>; null where it is none of them or no such day exists.</summary>
    public static PartialDay? Parse(string text)
    {
        var day = text.Trim();
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole))
            return new PartialDay(whole.Year, whole.Month, whole.Day);
        if (DateOnly.TryParseExact(day, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new PartialDay(month.Year, month.Month, null);
        return DateOnly.TryParseExact(day, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new PartialDay(year.Year, null, null)
            : null;
    }

    /// <summary>The ISO form, empty where nothing is known.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        ({ } y, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        ({ } y, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        ({ } y, _, _) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}"),
        _ => "",
    };

    /// <summary>As a person reads it, in the current culture; empty where nothing is known.</summary>
    public string InWords() => (Year, Month, Day) switch
    {
        ({ } y, { } m, { } d) => new DateOnly(y, m, d).ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        ({ } y, { } m, null) => new DateOnly(y, m, 1).ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ => ToString(),
    };
}
