using System.Collections.Frozen;

namespace Consultations.Screening.Detectors;

/// <summary>What the numbers of police and courts stand behind.</summary>
internal static class CaseWords
{
    /// <summary>Registers of a police station: hardly ever followed by another figure.</summary>
    public static FrozenSet<string> Registers { get; } =
        WordSet.Of("fir gd gde gdr dd ddr ddno sde प्राथमिकी एफआईआर जीडी এফআইআর জিডি");

    /// <summary>Cases and petitions, in words and as courts shorten them.</summary>
    public static FrozenSet<string> Cases { get; } = WordSet.Of(
        "case crime cr crl civil cc sc st gr cs cis ps wp wpc wpcrl wppil pil crla crlmc crlmp crlp crlrp crlrev crlappeal criminal slp ra rc misc petition appeal complaint suit writ bail trial crimeno "
        + "मुकदमा केस कांड काण्ड अपराध वाद মামলা কেস");

    /// <summary>What may stand between the word and its number: "GD entry", "case diary".</summary>
    public static FrozenSet<string> Fillers { get; } = WordSet.Of("entry diary m a p mc crime case civil criminal crl pil cr c reg registered reference ref petition appeal");

    public static FrozenSet<string> Numbers { get; } = WordSet.Of("no nos number num nr bearing संख्या सं नंबर नं क्रमांक क्र নং নম্বর সংখ্যা");

    /// <summary>How a sentence goes on behind a number that counts nothing.</summary>
    public static FrozenSet<string> GoesOn { get; } =
        WordSet.Of("dated dt of u under registered lodged filed at in was is has and ps against for by on from or with the दिनांक में दर्ज");

    /// <summary>Of two letters, they are words or units where they are not written large.</summary>
    public static FrozenSet<string> OnlyLarge { get; } = WordSet.Of("cc sc st gr cs ps wp ra rc cr dd");
}
