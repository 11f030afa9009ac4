using System.Runtime.InteropServices;
using Consultations.Screening.Detectors;

namespace Consultations.Screening.Persons;

/// <summary>A few words that can be a person's name.</summary>
/// <param name="End">The piece behind it.</param>
/// <param name="IsKnown">Whether a name that people bear is among them; else they only have capitals.</param>
/// <param name="IsSmall">Whether it is written without capitals.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PersonName(int End, bool IsKnown, bool IsSmall)
{
    private const int MostWords = 4;
    private const int MostHonours = 2;

    /// <summary>The name that begins here; null when these words are none, or name an office, a place, an organisation.</summary>
    public static PersonName? At(Pieces pieces, int first)
    {
        var at = first;
        for (var i = 0; i < MostHonours && pieces.IsOneOf(at, PersonWords.Honours); i++)
            at += pieces.Is(at + 1, '.') ? 2 : 1;
        if (!pieces.IsWord(at))
            return null;
        return char.IsAscii(pieces.Text(at)[0]) ? Latin(pieces, at) : Indic(pieces, at);
    }

    private static PersonName? Latin(Pieces pieces, int first)
    {
        var at = AfterInitials(pieces, first);
        if (!pieces.IsWord(at) || pieces.IsOneOf(at, NameLists.NotNames) || pieces.Text(at).Length < 2)
            return null;
        var known = pieces.IsOneOf(at, NameLists.Given);
        var small = char.IsAsciiLetterLower(pieces.Text(at)[0]);
        if (!known && (!IsCapitalised(pieces, at) || (pieces.Is(at + 1, '-') && pieces.IsTight(at + 1))))
            return null;
        at++;
        for (var words = 1; words < MostWords && pieces.IsWord(at) && pieces.IsSameLine(at) && pieces.Gap(at) == 1; words++)
        {
            var surname = pieces.IsOneOf(at, NameLists.Surnames) || pieces.IsOneOf(at, NameLists.Given);
            if (!surname && char.IsAsciiLetterUpper(pieces.Text(at)[0]) && (pieces.IsOneOf(at, NameLists.Organisations) || IsAcronym(pieces, at)))
                return null;
            var goesOn = surname ? known || small == char.IsAsciiLetterLower(pieces.Text(at)[0]) : !small && (IsCapitalised(pieces, at) || (IsInitial(pieces, at) && !pieces.Is(at + 1, '/'))) && !pieces.IsOneOf(at, NameLists.NotNames);
            if (!goesOn)
                break;
            known |= surname;
            at++;
        }

        return new PersonName(at, known, small);
    }

    private static PersonName? Indic(Pieces pieces, int first)
    {
        if (!IsIndicName(pieces, first))
            return null;
        var at = first + 1;
        while (at < first + MostWords && pieces.IsWord(at) && pieces.IsSameLine(at) && NameLists.IndicSurnames.Contains(NameLists.IndicKey(pieces.Text(at))))
            at++;
        return new PersonName(at, true, false);
    }

    public static bool IsIndicName(Pieces pieces, int at) => pieces.IsWord(at) && !char.IsAscii(pieces.Text(at)[0])
        && (NameLists.Indic.Contains(pieces.Text(at).ToString()) || NameLists.Indic.Contains(NameLists.IndicKey(pieces.Text(at))));

    private static int AfterInitials(Pieces pieces, int first)
    {
        var at = first;
        while (at < first + MostWords && IsInitial(pieces, at) && pieces.IsSameLine(at + 1))
            at += pieces.Is(at + 1, '.') ? 2 : 1;
        return at;
    }

    private static bool IsInitial(Pieces pieces, int at) => pieces.IsWord(at) && pieces.Text(at) is [>= 'A' and <= 'Z'];

    public static bool IsCapitalised(Pieces pieces, int at) =>
        pieces.IsWord(at) && pieces.Text(at) is [>= 'A' and <= 'Z', .. { Length: > 0 } rest] && !rest.ContainsAnyInRange('A', 'Z');

    private static bool IsAcronym(Pieces pieces, int at) => pieces.Text(at).Length > 1 && !pieces.Text(at).ContainsAnyExceptInRange('A', 'Z');
}
