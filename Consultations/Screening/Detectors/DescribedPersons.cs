using System.Runtime.InteropServices;
using Consultations.Screening.Persons;

namespace Consultations.Screening.Detectors;

/// <summary>Persons whom name and age, name and kin, or name and part in a case describe; with them the place that they come from.</summary>
internal sealed class DescribedPersons : IDetector
{
    private const int MostClauses = 4;
    private const int MostPlaceWords = 3;
    private const int MostLeads = 4;

    public FindingKind Kind => FindingKind.Person;

    public IEnumerable<TextSpan> Find(string text)
    {
        var pieces = new Pieces(text);
        var free = 0;
        for (var first = 0; first < pieces.Count;)
        {
            var person = At(pieces, first);
            if (person.End > first)
            {
                var start = first > free && pieces.IsOneOf(first - 1, PersonWords.Articles) && pieces.IsSameLine(first) ? first - 1 : first;
                var end = Tail(pieces, person.End, person.IsSmall);
                yield return pieces.Span(start, end);
                free = end;
                first = end;
            }
            else
            {
                first++;
            }
        }
    }

    private static Clause At(Pieces pieces, int first)
    {
        if (NamedClause.EndFromAge(pieces, first) is > 0 and var aged)
            return new Clause(aged, char.IsLower(pieces.Text(aged - 1)[0]));
        if (!pieces.IsWord(first))
            return new Clause(-1, false);
        if (KinClause.End(pieces, first) is > 0 and var kin)
            return new Clause(kin, char.IsLower(pieces.Text(kin - 1)[0]));
        if (NamedClause.End(pieces, first) is > 0 and var named)
            return new Clause(named, char.IsLower(pieces.Text(named - 1)[0]));
        if (NamedClause.EndIndic(pieces, first) is > 0 and var indic)
            return new Clause(indic, false);
        if (KinClause.EndFromName(pieces, first) is > 0 and var owner)
            return new Clause(owner, false);
        if (PersonName.At(pieces, first) is not { } name)
            return new Clause(-1, false);
        var age = IsOffice(pieces, first, name) ? -1 : AgeClause.End(pieces, name);
        return new Clause(age > 0 ? age : KinClause.EndBehind(pieces, name.End), name.IsSmall);
    }

    /// <summary>"Justice Rao, 62", "Operation Something, 14, from"</summary>
    private static bool IsOffice(Pieces pieces, int first, PersonName name) => pieces.IsSameLine(first) && pieces.Gap(first) == 1 && char.IsUpper(pieces.Text(first - 1)[0])
        && (pieces.IsOneOf(first - 1, NameLists.Offices) || (!name.IsKnown && pieces.IsOneOf(first - 1, NameLists.NotNames)));

    /// <summary>What else is said of the person at once: age, kin, place.</summary>
    private static int Tail(Pieces pieces, int end, bool small)
    {
        for (var i = 0; i < MostClauses; i++)
        {
            var next = AgeClause.End(pieces, new PersonName(end, true, small));
            if (next < 0)
                next = KinClause.EndBehind(pieces, end);
            if (next < 0)
                next = PlaceEnd(pieces, end, small);
            if (next < 0)
                break;
            end = next;
        }

        return end;
    }

    private static int PlaceEnd(Pieces pieces, int first, bool small)
    {
        var at = first + (pieces.Is(first, ',') ? 1 : 0);
        at += pieces.IsOneOf(at, PersonWords.Nouns) && pieces.IsOneOf(at + 1, PersonWords.PlaceLeads) ? 1 : 0;
        var lead = at;
        while (at < lead + MostLeads && (pieces.IsOneOf(at, PersonWords.PlaceLeads) || (at > lead && pieces.Is(at, '/'))))
            at++;
        if (at == lead && !(lead > first && pieces.IsOneOf(at, NameLists.Places)))
            return -1;
        var place = at;
        while (at < place + MostPlaceWords && PersonName.IsCapitalised(pieces, at) && (at == place || (pieces.IsSameLine(at) && pieces.Gap(at) == 1)))
            at++;
        if (at == place && small && pieces.IsWord(at) && pieces.Text(lead) is "from")
            at++;
        if (at == place)
            return -1;
        while (pieces.Is(at, ',') && pieces.IsOneOf(at + 1, NameLists.Places) && PersonName.IsCapitalised(pieces, at + 1))
            at += 2;
        return at;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Clause(int End, bool IsSmall);
}
