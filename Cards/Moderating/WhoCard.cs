using AdaptiveCards;
using Consultations.Joining;
using Consultations.Moderating;
using Consultations.Organising;

namespace Cards.Moderating;

/// <summary>Who is in the room.</summary>
public static class WhoCard
{
    private const string AskedBy = "who";

    /// <summary>For whoever looks after the room: every count, and every delegate; those who wait come first.</summary>
    public static AdaptiveCard Full(Consultation consultation, Attendance full, IReadOnlyList<Delegate> delegates, int page)
    {
        var sheet = Started(consultation, full);
        if (delegates.Count(d => d.Standing == Standing.Waiting) is > 0 and var waiting)
            sheet.Say(Wording.Counted(waiting, Sentences.WaitingOne, Sentences.WaitingMany));

        var parts = Listed(delegates, Standing.Waiting, Sentences.WaitingDelegates)
            .Concat(Figures(full))
            .Concat(Listed(delegates, Standing.Joined, Sentences.JoinedDelegates))
            .Concat(Listed(delegates, Standing.Removed, Sentences.RemovedDelegates));
        Page.Of(parts, page, sheet).WriteOnto(sheet, AskedBy);
        return sheet.Card();
    }

    /// <summary>For everybody else: who is there and who is missing, with a count only where it may be known.</summary>
    public static AdaptiveCard Public(Consultation consultation, Attendance attendance, int page = 1)
    {
        var sheet = Started(consultation, attendance);
        Page.Of(Figures(attendance), page, sheet).WriteOnto(sheet, AskedBy);
        return sheet.Card();
    }

    private static Sheet Started(Consultation consultation, Attendance attendance) =>
        new Sheet().Title(Sentences.WhoIsHere).Aside(consultation.Title).Say(Wording.Joined(attendance.Joined));

    private static IEnumerable<Part> Figures(Attendance attendance) =>
        attendance.Places.Select(place => Figure(Sentences.ByJurisdiction, Wording.Place(place.Id), place))
            .Concat(attendance.Groups.Select(group => Figure(Sentences.ByGroup, Wording.Capital(Wording.Group(group.Id)), group)));

    private static Part Figure(string heading, string name, Stratum stratum) =>
        new(heading, new Sheet().Fact(name, Wording.Presence(stratum)), Part.FigureRows);

    private static IEnumerable<Part> Listed(IReadOnlyList<Delegate> delegates, Standing standing, string heading) =>
        delegates.Where(d => d.Standing == standing).OrderBy(d => d.Number).Select(d => new Part(heading, Written(d, Namesake(delegates, d))));

    /// <summary>Who came first under the same name: perhaps the same person, which only they can say.</summary>
    private static Delegate? Namesake(IReadOnlyList<Delegate> delegates, Delegate who) => who.Standing == Standing.Removed || who.Name.Length == 0
        ? null
        : delegates.Where(d => d.Number < who.Number && d.Standing == Standing.Joined && string.Equals(d.Name, who.Name, StringComparison.OrdinalIgnoreCase)).MinBy(d => d.Number);

    private static Sheet Written(Delegate who, Delegate? namesake)
    {
        var name = string.Join(", ", new[] { who.Name, who.Designation, who.Organisation }.Where(part => part.Length > 0));
        var from = who.Jurisdiction is { } code
            ? Wording.Format(Sentences.DelegateOfPlace, name, Wording.Group(who.Group), Wording.Place(code))
            : Wording.Format(Sentences.DelegateOfNoPlace, name, Wording.Group(who.Group));
        var sheet = new Sheet().Say(Wording.Format(Sentences.Numbered, who.Number, from));
        if (namesake is not null)
        {
            sheet.Aside(Wording.Format(Sentences.SameNameAs, namesake.Number))
                .Buttons(Line.Button(Wording.Format(Sentences.ButtonMerge, who.Number, namesake.Number), $"merge {who.Number} into {namesake.Number}"));
        }

        return who.Standing == Standing.Joined
            ? sheet
            : sheet.Buttons(Line.Button(Wording.Format(Sentences.ButtonAdmit, who.Number), $"admit {who.Number}"));
    }
}
