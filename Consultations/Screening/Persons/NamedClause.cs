using Consultations.Screening.Detectors;

namespace Consultations.Screening.Persons;

/// <summary>Somebody called by a name: "a girl named Rekha", "the victim Rekha", "14-year-old Rekha", "her name is Rekha", "रेखा नाम की लड़की".</summary>
internal static class NamedClause
{
    private const int MostWordsBetween = 5;

    private static readonly System.Collections.Frozen.FrozenSet<string> NoNames =
        WordSet.Of("in by as the a an for on after above below here to and or at with this that again from into not only first last each one it them her him");

    /// <summary>Where a clause that begins with the word for the person ends, or -1.</summary>
    public static int End(Pieces pieces, int first)
    {
        if (!pieces.IsOneOf(first, PersonWords.Nouns))
            return NameIs(pieces, first);
        var at = first + 1;
        if ((pieces.Is(at, ':') || pieces.Is(at, ',') || (pieces.Text(at) is "name" or "Name" && !pieces.IsOneOf(at + 1, PersonWords.Nouns))) && Known(pieces, at + 1) is > 0 and var told)
            return pieces.Is(at, ',') && !pieces.Is(told, ',') ? -1 : Listed(pieces, at, told);
        while (at < first + 4 && (pieces.Is(at, ',') || pieces.Text(at) is "who" or "is" or "was" or "has" or "been"))
            at++;
        if (Marker(pieces, at) is > 0 and var named)
            return Listed(pieces, named, Called(pieces, named));
        return PersonName.At(pieces, first + 1) is { } name && pieces.IsSameLine(first + 1) && MayFollow(pieces, first, name) ? Listed(pieces, first + 1, name.End) : -1;
    }

    /// <summary>The same with the age before it, or -1: "15 year old girl named Rekha".</summary>
    public static int EndFromAge(Pieces pieces, int first)
    {
        if (!AgeClause.IsAge(pieces, first))
            return -1;
        var (at, unit, old, _) = AgeClause.Unit(pieces, first + 1);
        if (!unit || (!old && char.IsAscii(pieces.Text(at - 1)[0])))
            return -1;
        for (var i = 0; i < MostWordsBetween && pieces.IsWord(at) && pieces.IsSameLine(at); i++, at++)
        {
            if (End(pieces, at) is > 0 and var named)
                return named;
            if (PersonName.At(pieces, at) is { } name && (name.IsKnown || !pieces.IsOneOf(name.End, PersonWords.Nouns)))
                return name.End;
            if (PersonName.IsCapitalised(pieces, at) && !pieces.IsOneOf(at, NameLists.NotNames))
                return -1;
        }

        return -1;
    }

    /// <summary>The same in Indian languages, beginning with the name, or -1.</summary>
    public static int EndIndic(Pieces pieces, int first)
    {
        if (!pieces.IsWord(first))
            return -1;
        if (pieces.IsOneOf(first, PersonWords.IndicVictims) && pieces.IsSameLine(first + 1) && PersonName.IsIndicName(pieces, first + 1))
            return PersonName.At(pieces, first + 1)?.End ?? -1;
        if (pieces.Text(first) is "\u0928\u093E\u092E" or "\u09A8\u09BE\u09AE" && PersonName.IsIndicName(pieces, first + 1))
            return PersonName.At(pieces, first + 1)?.End ?? -1;
        var isLatin = char.IsAscii(pieces.Text(first)[0]);
        if (isLatin ? PersonName.At(pieces, first) is null : pieces.IsOneOf(first, PersonWords.IndicNoNames))
            return -1;
        var at = isLatin ? PersonName.At(pieces, first)!.Value.End : first + 1;
        if (!(isLatin ? pieces.Text(at) is "naam" or "nam" or "name" && pieces.IsOneOf(at + 1, PersonWords.Genitives) : pieces.IsOneOf(at, PersonWords.IndicNamed)))
            return -1;
        at++;
        while (at < first + 6 && (pieces.IsOneOf(at, PersonWords.Genitives) || pieces.IsOneOf(at, PersonWords.IndicNoNames) || pieces.IsNumber(at) || pieces.IsOneOf(at, PersonWords.Years)))
            at++;
        return pieces.IsOneOf(at, PersonWords.IndicNouns) || (isLatin && pieces.IsOneOf(at, PersonWords.Kin)) ? at + 1 : -1;
    }

    /// <summary>Behind "named", "by name", "by the name of"; 0 when there is nothing of the sort.</summary>
    private static int Marker(Pieces pieces, int at)
    {
        if (pieces.IsOneOf(at, PersonWords.Named))
            return at + (pieces.Text(at + 1) is "as" ? 2 : 1);
        if (pieces.Text(at) is "by" && pieces.Text(at + 1) is "name")
            return at + 2;
        if (pieces.Text(at) is "by" or "with" && pieces.Text(at + 1) is "the" && pieces.Text(at + 2) is "name")
            return at + (pieces.Text(at + 3) is "of" ? 4 : 3);
        return pieces.Text(at) is "whose" && pieces.Text(at + 1) is "name" && pieces.Text(at + 2) is "is" or "was" ? at + 3 : 0;
    }

    /// <summary>A name in small letters that is on no list counts where the sentence goes on behind it.</summary>
    private static int Called(Pieces pieces, int at)
    {
        if (PersonName.At(pieces, at) is { } name)
            return name.End;
        return pieces.IsWord(at) && pieces.Text(at) is [>= 'a' and <= 'z', _, _, ..] && !pieces.IsOneOf(at, NoNames) && !pieces.IsOneOf(at, NameLists.NotNames)
            && (!pieces.IsWord(at + 1) || pieces.IsOneOf(at + 1, PersonWords.StrongEvidence) || pieces.Text(at + 1) is "was" or "is" or "had" or "has" or "aged") ? at + 1 : -1;
    }

    private static bool MayFollow(Pieces pieces, int noun, PersonName name) => name.IsKnown
        || (pieces.IsOneOf(noun, PersonWords.NamedNouns) && !name.IsSmall && char.IsLower(pieces.Text(noun)[0]) && pieces.Gap(noun + 1) == 1);

    /// <summary>Behind ":" or "name is" only names that people bear are believed.</summary>
    private static int Known(Pieces pieces, int at)
    {
        at += pieces.Text(at) is "is" or "was" || pieces.Is(at, ':') ? 1 : 0;
        return PersonName.At(pieces, at) is { IsKnown: true } name ? name.End : -1;
    }

    private static int NameIs(Pieces pieces, int first)
    {
        if (pieces.Text(first) is not ("name" or "Name"))
            return -1;
        var at = first + 1;
        if ((pieces.Is(at, ':') || pieces.Is(at, '-')) && PersonName.At(pieces, at + 1) is { IsKnown: true } entered)
            return entered.End;
        var owned = pieces.Text(first - 1) is "her" or "his" or "Her" or "His" or "whose" || (pieces.Text(first - 1) is "s" && pieces.IsOneOf(first - 3, PersonWords.Nouns));
        var noun = pieces.Text(at) is "of" ? at + (pieces.Text(at + 1) is "the" ? 2 : 1) : 0;
        if (noun > 0 && pieces.IsOneOf(noun, PersonWords.Nouns))
            (owned, at) = (true, noun + 1);
        return owned && (pieces.Text(at) is "is" or "was" || pieces.Is(at, ':')) && PersonName.At(pieces, at + 1) is { } name ? name.End : -1;
    }

    /// <summary>"victims Rekha, Sunita and Meena"</summary>
    private static int Listed(Pieces pieces, int from, int end)
    {
        if (end > from && pieces.Text(end) is "alias" or "aka" && PersonName.At(pieces, end + 1) is { } alias)
            end = alias.End;
        while (end > from && (pieces.Is(end, ',') || pieces.Is(end, '&') || pieces.Text(end) is "and") && PersonName.At(pieces, end + 1) is { IsKnown: true } next)
            end = next.End;
        return end;
    }
}
