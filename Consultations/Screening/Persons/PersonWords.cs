using System.Collections.Frozen;
using Consultations.Screening.Detectors;

namespace Consultations.Screening.Persons;

/// <summary>The words that make of a name a person who can be recognised.</summary>
internal static class PersonWords
{
    public static FrozenSet<string> Kin { get; } = WordSet.Of(
        "daughter daughters son sons wife husband mother father sister sisters brother brothers widow niece nephew cousin uncle aunt grandson granddaughter grandmother grandfather "
        + "parents child children guardian stepfather stepmother stepdaughter beti beta patni biwi pati maa ma behan bahan bhai ladki ladka bachchi putri putra");

    /// <summary>"d/o", "s/o", "w/o"</summary>
    public static FrozenSet<string> KinLetters { get; } = WordSet.Of("d s w h m f");

    public static FrozenSet<string> Honours { get; } = WordSet.Of("shri sri shree smt srimati mr mrs ms miss late md mohd master kum");

    public static FrozenSet<string> Nouns { get; } = WordSet.Of(
        "girl girls boy boys woman women man men child children minor minors victim victims survivor survivors lady teenager adolescent person youth student prosecutrix complainant informant "
        + "accused trafficker traffickers pimp agent madam broker deceased witness daughter son mother father sister brother wife husband niece nephew");

    /// <summary>Those that a name often follows without a word between.</summary>
    public static FrozenSet<string> NamedNouns { get; } =
        WordSet.Of("girl boy victim survivor minor prosecutrix complainant accused trafficker pimp deceased daughter son sister brother wife husband niece nephew");

    public static FrozenSet<string> Named { get; } = WordSet.Of("named called namely alias naam");

    public static FrozenSet<string> Years { get; } = WordSet.Of("year years yr yrs y yo वर्ष वर्षीय साल बरस वर्षीया বছর বছরের বছৰ বছৰীয়া বর্ষীয় வயது வயதான");

    public static FrozenSet<string> Ages { get; } = WordSet.Of("aged age about around approximately only just umar उम्र आयु");

    /// <summary>"14 years ago", "14 years of work"</summary>
    public static FrozenSet<string> Spans { get; } =
        WordSet.Of("ago of later on after in back experience service since imprisonment rigorous jail before for to and or from with पहले बाद से");

    public static FrozenSet<string> Sexes { get; } = WordSet.Of("f m female male");

    /// <summary>How a sentence goes on behind a person's age.</summary>
    public static FrozenSet<string> Evidence { get; } = WordSet.Of(
        "from who resident daughter son hailing belonging belongs hails native studying d s w girl boy minor was is has had went ran lived lives living rescued trafficked missing sold abducted kidnapped "
        + "married told said came left works worked and a the her his se से की का के को थी है");

    public static FrozenSet<string> StrongEvidence { get; } = WordSet.Of("from who resident daughter son hailing belonging belongs hails native studying trafficked sold abducted kidnapped");

    public static FrozenSet<string> Articles { get; } = WordSet.Of("the a an");

    public static FrozenSet<string> KinAdjectives { get; } = WordSet.Of("the a an only elder eldest younger youngest minor second third her his late who is was");

    public static FrozenSet<string> PlaceLeads { get; } = WordSet.Of("from of in at near resident residing living native hailing belonging to village town district block the r o");

    public static FrozenSet<string> Genitives { get; } = WordSet.Of("की का के ki ka ke");

    public static FrozenSet<string> IndicKin { get; } = Folded(
        "बेटी बेटा बेटे पुत्री पुत्र पत्नी पति मां माँ माता पिता बहन भाई बच्ची भतीजी भांजी विधवा মেয়ে ছেলে স্ত্রী মা বাবা বোন ভাই কন্যা পুত্র জীয়েক পুতেক ছোৱালী ল'ৰা மகள் மகன் மனைவி தாய் அம்மா தந்தை சகோதரி கணவர்");

    /// <summary>"नाम की", "নামের", "என்ற": what stands between a name and who bears it.</summary>
    public static FrozenSet<string> IndicNamed { get; } = Folded("नाम नामक नामे নামে নামের নামক নামৰ நামে என்ற என்னும் எனும் பெயருடைய");

    public static FrozenSet<string> IndicNouns { get; } = Folded(
        "लड़की लड़का लड़के लडकी बच्ची बच्चा बच्चे महिला औरत युवती किशोरी नाबालिग पीड़िता पीड़ित व्यक्ति युवक आदमी बेटी মেয়ে মেয়েটি মেয়েকে মহিলা কিশোরী নাবালিকা তরুণী ছেলে যুবতী শিশু ব্যক্তি ছোৱালী মহিলা কিশোৰী "
        + "பெண் சிறுமி பெண்ணை பெண்ணின் சிறுவன் சிறுமியை");

    public static FrozenSet<string> IndicVictims { get; } = Folded("पीड़िता पीड़ित पीडिता लड़की बच्ची नाबालिग किशोरी আসামি নির্যাতিতা ভুক্তভোগী আরोपी आरोपी अभियुक्त");

    public static FrozenSet<string> IndicNoNames { get; } = Folded("इस उस किसी एक जिस के का की दूसरे अपने মানুষ এক একটি এই সেই কোনো এজনী এখন ஒரு இந்த அந்த");

    private static FrozenSet<string> Folded(string words) => WordSet.Of(FoldedText.Of(words).Text);
}
