using Consultations.Contributing;

namespace Cards.Contributing;

/// <summary>What is stored of an input beside its text.</summary>
internal static class InputFacts
{
    public static void Write(Sheet sheet, About about, IReadOnlyList<string> topics, Evidence evidence, Attribution shownAs)
    {
        sheet.Fact(Sentences.LabelAbout, about.IsNothing ? Sentences.NoPlaceInParticular : Wording.About(about));
        sheet.Fact(Sentences.LabelThemes, topics.Count == 0 ? Sentences.NoThemeYet : Wording.Topics(topics));
        if (!evidence.IsNone)
            sheet.Fact(Sentences.LabelEvidence, Wording.Evidence(evidence));
        sheet.Fact(Sentences.LabelShownAs, shownAs.Label.Length == 0 ? Sentences.ShownWithNoLabel : shownAs.Label);
    }
}
