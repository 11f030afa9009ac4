using System.Globalization;
using Consultations.Contributing;
using Consultations.Organising;
using Consultations.Places;

namespace Consultations.Words;

/// <summary>How days, places and figures are said in the current language, on a card and in the record alike.</summary>
public static class InWords
{
    /// <summary>"28 February 2019 to 2 March 2019"; empty where no day is known.</summary>
    public static string Days(Consultation consultation)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        var (first, last) = (consultation.FirstDay.InWords(), consultation.LastDay.InWords());
        if (first.Length == 0 || last.Length == 0 || first == last)
            return first.Length == 0 ? last : first;
        return Filled(Sentences.FromDayToDay, first, last);
    }

    /// <summary>"Assam, Northeast India, cross-border matters"; empty where nobody said.</summary>
    public static string About(About about)
    {
        ArgumentNullException.ThrowIfNull(about);
        var parts = about.Places.Select(Jurisdictions.NameOf).Concat(about.Regions.Select(Regions.NameOf)).ToList();
        if (about.CrossBorder)
            parts.Add(Sentences.AboutCrossBorder);
        if (about.WholeMeeting)
            parts.Add(Sentences.AboutWholeMeeting);
        return string.Join(", ", parts);
    }

    /// <summary>"40 per cent (source: NCRB)", "40 per cent (no source given)", "source: NCRB"; empty where there is none.</summary>
    public static string Evidence(Evidence evidence) => evidence switch
    {
        { IsNone: true } => "",
        { Source: "" } => Filled(Sentences.FigureWithoutSource, evidence.Figure),
        { Figure: "" } => Filled(Sentences.SourceAlone, evidence.Source),
        _ => Filled(Sentences.FigureAndSource, evidence.Figure, evidence.Source),
    };

    private static string Filled(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
