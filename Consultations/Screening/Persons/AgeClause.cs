using System.Globalization;
using Consultations.Screening.Detectors;

namespace Consultations.Screening.Persons;

/// <summary>An age behind a name: ", 14,", "(14)", "aged 14", "14 years old", "14/F".</summary>
internal static class AgeClause
{
    /// <summary>Where it ends; -1 when there is none, or it counts something else: "14 districts", "14 years ago".</summary>
    public static int End(Pieces pieces, PersonName name)
    {
        var at = pieces.Is(name.End, '(') && pieces.Text(name.End + 1) is "name" && pieces.Is(name.End + 3, ')') ? name.End + 4 : name.End;
        var said = Said(pieces, at);
        if (said > 0)
            return name.IsKnown ? said : -1;
        var comma = pieces.Is(at, ',');
        var bracket = pieces.Is(at, '(');
        var slash = pieces.Is(at, '/') || pieces.Is(at, '-');
        at += comma || bracket || slash ? 1 : 0;
        at += comma && pieces.IsOneOf(at, PersonWords.Articles) && IsAge(pieces, at + 1) ? 1 : 0;
        var sexFirst = pieces.IsOneOf(at, PersonWords.Sexes);
        at += sexFirst ? 1 : 0;
        at += sexFirst && (pieces.Is(at, '/') || pieces.Is(at, ',')) ? 1 : 0;
        var cued = false;
        while (pieces.IsOneOf(at, PersonWords.Ages) && at < name.End + 5)
            cued |= pieces.Text(at++) is ['a' or 'A', 'g' or 'G', ..] or ['u', ..] or ['उ', ..] or ['आ', ..];
        if (!IsAge(pieces, at))
            return -1;

        var (end, unit, old, sex) = Unit(pieces, at + 1);
        var strong = cued || old || sex || sexFirst || (unit && !pieces.IsOneOf(end, PersonWords.Spans) && !pieces.Is(end, '\''));
        if (bracket)
            return !name.IsKnown && !strong ? -1 : pieces.Is(end, ')') ? end + 1 : pieces.Is(end, ',') && pieces.IsOneOf(end + 1, PersonWords.StrongEvidence) ? end : -1;
        if (strong)
            return name.IsKnown || cued || (comma && (old || sex || sexFirst || Ends(pieces, end))) || slash ? end : -1;
        return !unit && !slash && Follows(pieces, end, name, comma) ? end : -1;
    }

    /// <summary>Up to 99, alone: no decimal, no part of a date or a span.</summary>
    public static bool IsAge(Pieces pieces, int at)
    {
        if (pieces.IsWord(at))
            return NumberWords.DigitsOf(pieces.Text(at)) is ['1', _] or ['8' or '9'];
        return pieces.IsNumber(at) && pieces.Text(at).Length <= 2 && int.Parse(pieces.Text(at), CultureInfo.InvariantCulture) > 0 && !pieces.Is(at + 1, '%')
            && !((pieces.Is(at + 1, '.') || pieces.Is(at + 1, '-') || pieces.Is(at + 1, '/') || pieces.Is(at + 1, ',')) && pieces.IsNumber(at + 2) && pieces.IsTight(at + 2));
    }

    /// <summary>"years", "-year-old", "yrs", "/F"</summary>
    public static (int End, bool Unit, bool Old, bool Sex) Unit(Pieces pieces, int at)
    {
        var end = at + (pieces.Is(at, '-') && pieces.IsOneOf(at + 1, PersonWords.Years) ? 1 : 0);
        var unit = pieces.IsOneOf(end, PersonWords.Years);
        end = unit ? end + 1 : at;
        end += unit && pieces.Is(end, '.') && pieces.IsWord(end + 1) ? 1 : 0;
        var dash = unit && pieces.Is(end, '-') ? 1 : 0;
        var old = unit && pieces.Text(end + dash).Equals("old", StringComparison.OrdinalIgnoreCase);
        end += old ? dash + 1 : 0;
        var slash = pieces.Is(end, '/') || pieces.Is(end, ',') ? 1 : 0;
        var sex = pieces.IsOneOf(end + slash, PersonWords.Sexes);
        return (sex ? end + slash + 1 : end, unit, old, sex);
    }

    /// <summary>"who is 14 years old", "was 14 when"; 0 when there is nothing of the sort.</summary>
    private static int Said(Pieces pieces, int first)
    {
        var at = first;
        while (at < first + 3 && pieces.Text(at) is "who" or "is" or "was" or "now" or "only")
            at++;
        if (at == first || !IsAge(pieces, at))
            return 0;
        var (end, _, old, _) = Unit(pieces, at + 1);
        return old || pieces.Text(end) is "when" ? end : 0;
    }

    /// <summary>A bare number is an age where the sentence goes on as it does about a person.</summary>
    private static bool Follows(Pieces pieces, int end, PersonName name, bool comma)
    {
        var closed = pieces.Is(end, ',');
        var next = end + (closed ? 1 : 0);
        if (pieces.IsNumber(next) || (pieces.IsOneOf(next, PersonWords.PlaceLeads) && pieces.IsNumber(next + 1)))
            return false;
        if (!name.IsKnown)
            return comma && pieces.IsOneOf(next, PersonWords.StrongEvidence);
        return pieces.IsOneOf(next, PersonWords.Evidence) || (comma && (closed || Ends(pieces, end)));
    }

    private static bool Ends(Pieces pieces, int end) => !pieces.IsWord(end) || pieces.IsOneOf(end, PersonWords.StrongEvidence) || !pieces.IsSameLine(end);
}
