using System.Globalization;
using Consultations.Joining;
using Consultations.Words;

namespace Dialogs.Turns;

/// <summary>Which language somebody is spoken to in: the one they asked for, else their channel's, else the consultation's, else English.</summary>
public static class SpokenLanguage
{
    public static CultureInfo Of(Speaker speaker, string? locale) => Of(speaker.Person?.Language, locale, speaker.Consultation?.Language);

    /// <summary>A locale of a language that is shipped, such as en-GB, keeps its own way of writing dates and numbers.</summary>
    public static CultureInfo Of(string? asked, string? locale, string? consultation)
    {
        if (Languages.OfLocale(asked) is { } own)
            return own.Culture;
        if (Languages.OfLocale(locale) is { } channel)
            return locale!.Length is > 2 and <= 10 ? Known(locale) ?? channel.Culture : channel.Culture;
        return (Languages.OfLocale(consultation) ?? Languages.English).Culture;
    }

    private static CultureInfo? Known(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
