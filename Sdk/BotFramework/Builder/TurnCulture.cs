using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder;

/// <summary>The cultures of the locales that clients name. Only those the system knows are kept, so that nobody can fill the memory with invented ones.</summary>
internal static class TurnCulture
{
    private const int Most = 1000;
    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    public static CultureInfo Find(string locale)
    {
        if (Known.TryGetValue(locale, out var culture))
            return culture;

        try
        {
            culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }

        if (Known.Count < Most)
            Known[locale] = culture;
        return culture;
    }
}
