using Consultations.Screening.Detectors;

namespace Consultations.Screening.Persons;

/// <summary>Whose kin somebody is: "daughter of Sunita", "d/o Sunita", "Sunita's daughter", "सुनीता की बेटी".</summary>
internal static class KinClause
{
    private const int MostAdjectives = 4;

    private static readonly string[] Suffixes = ["ের", "র", "ৰ", "এর", "வின்", "யின்", "ின்"];

    /// <summary>Where a clause that begins with the word for the kin ends, or -1.</summary>
    public static int End(Pieces pieces, int first)
    {
        if (pieces.IsOneOf(first, PersonWords.KinLetters) && pieces.Is(first + 1, '/') && pieces.Text(first + 2) is "o" or "O" && pieces.IsTight(first + 1) && pieces.IsTight(first + 2))
            return NameEnd(pieces, first + 3, first);
        if (!pieces.IsOneOf(first, PersonWords.Kin) || !pieces.Text(first + 1).Equals("of", StringComparison.OrdinalIgnoreCase))
            return -1;
        return NameEnd(pieces, first + 2, first);
    }

    /// <summary>The same behind somebody's name: ", the only daughter of Sunita".</summary>
    public static int EndBehind(Pieces pieces, int first)
    {
        var at = first + (pieces.Is(first, ',') || pieces.Is(first, '(') ? 1 : 0);
        for (var i = 0; i < MostAdjectives && pieces.IsOneOf(at, PersonWords.KinAdjectives); i++)
            at++;
        var end = End(pieces, at);
        return end > 0 && pieces.Is(first, '(') && pieces.Is(end, ')') ? end + 1 : end;
    }

    /// <summary>Where a clause that begins with the name ends, or -1: "Sunita's daughter", "Sunita ki beti", "সুনিতার মেয়ে".</summary>
    public static int EndFromName(Pieces pieces, int first)
    {
        if (PersonName.At(pieces, first) is { } name)
        {
            var end = name.End;
            if (pieces.Is(end, '\'') && pieces.Text(end + 1) is "s" && pieces.IsOneOf(end + 2, PersonWords.Kin) && (name.IsKnown || !IsPlural(pieces, end + 2)) && !IsOfOrganisation(pieces, end + 3))
                return PersonName.At(pieces, end + 3)?.End ?? end + 3;
            if (pieces.IsOneOf(end, PersonWords.Genitives) && (pieces.IsOneOf(end + 1, PersonWords.IndicKin) || (pieces.IsOneOf(end + 1, PersonWords.Kin) && !IsEnglish(pieces, end + 1))))
                return PersonName.At(pieces, end + 2)?.End ?? end + 2;
            if (pieces.IsOneOf(end, PersonWords.IndicKin) && PersonName.IsIndicName(pieces, end + 1))
                return PersonName.At(pieces, end + 1)?.End ?? -1;
        }

        return IsGenitive(pieces, first) && pieces.IsOneOf(first + 1, PersonWords.IndicKin) ? PersonName.At(pieces, first + 2)?.End ?? first + 2 : -1;
    }

    private static int NameEnd(Pieces pieces, int at, int kin)
    {
        at += pieces.Is(at, '.') || pieces.Is(at, ':') ? 1 : 0;
        at += pieces.Text(at) is "one" or "a" && PersonName.IsCapitalised(pieces, at + 1) ? 1 : 0;
        if (PersonName.At(pieces, at) is not { } name)
            return -1;
        if (name.IsKnown)
            return name.End;
        // "Sisters of Charity" is an order, "children of Santhali families" is nobody in particular.
        return name.IsSmall || (IsPlural(pieces, kin) && char.IsUpper(pieces.Text(kin)[0])) || IsCommonNoun(pieces, name.End) ? -1 : name.End;
    }

    private static bool IsCommonNoun(Pieces pieces, int at) => pieces.IsWord(at) && pieces.Text(at) is [>= 'a' and <= 'z', .., 's'] and not ("was" or "is" or "has" or "as")
        && pieces.IsSameLine(at) && pieces.Gap(at) == 1;

    private static bool IsPlural(Pieces pieces, int kin) => pieces.Text(kin) is [.., 's'] || pieces.Text(kin).Equals("children", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfOrganisation(Pieces pieces, int at) => pieces.IsWord(at) && (pieces.IsOneOf(at, NameLists.Organisations) || pieces.Text(at) is "organisation" or "organization" or "concern" or "agencies");

    private static bool IsEnglish(Pieces pieces, int at) => pieces.Text(at) is "daughter" or "son" or "child" or "children" or "parents";

    private static bool IsGenitive(Pieces pieces, int at)
    {
        if (!pieces.IsWord(at) || char.IsAscii(pieces.Text(at)[0]))
            return false;
        var word = pieces.Text(at).ToString();
        foreach (var suffix in Suffixes)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && word[..^suffix.Length] is var stem && (NameLists.Indic.Contains(NameLists.IndicKey(stem)) || NameLists.IndicSurnames.Contains(NameLists.IndicKey(stem))))
                return true;
        }

        return false;
    }
}
