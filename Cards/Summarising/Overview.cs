using AdaptiveCards;
using Consultations.Summarising;
using Consultations.Words;

namespace Cards.Summarising;

/// <summary>All of it in figures; each figure is a button that opens what it counts.</summary>
internal static class Overview
{
    public static AdaptiveCard Of(Summary summary, int newSince, int page)
    {
        var first = Started(summary);
        WriteFigures(first, summary, newSince);
        var places = Page.Of(Places(summary), page, first);
        var sheet = places.IsFirst ? first : Started(summary);
        places.WriteOnto(sheet, FocusWords.Line(Focus.All));
        return sheet.Card();
    }

    private static Sheet Started(Summary summary) => Wording.Frame(new Sheet().Title(summary.Consultation.Title), summary.Consultation, summary.Series);

    private static void WriteFigures(Sheet sheet, Summary summary, int newSince)
    {
        sheet.Say(summary.Total == 0 ? FocusWords.Empty(summary) : Wording.Counted(summary.Total, Sentences.InputsOne, Sentences.InputsMany));
        if (newSince > 0)
            sheet.Say(Wording.Counted(newSince, Sentences.NewOne, Sentences.NewMany));
        if (newSince == 0)
            sheet.Say(Sentences.NothingNew);
        WriteAttendance(sheet, summary);
        WriteAgenda(sheet, summary);
        if (summary.Total == 0)
            return;

        sheet.Heading(Sentences.ByKind)
            .Buttons(summary.ByKind.Select(count => Figure(new Focus.Sort(count.What), count.Contributions)))
            .Heading(Sentences.ByTheme)
            .Buttons(Themes(summary));
    }

    private static void WriteAttendance(Sheet sheet, Summary summary)
    {
        var missing = summary.Attendance.Places.Where(place => place is { IsInvited: true, IsPresent: false }).Select(place => place.Id).ToList();
        sheet.Say(Wording.Joined(summary.Attendance.Joined));
        if (missing.Count > 0)
            sheet.Aside(Wording.Format(Sentences.MissingPlaces, Wording.Places(missing)));
        sheet.Buttons(Line.Button(Sentences.ButtonWho, "who"));
    }

    private static void WriteAgenda(Sheet sheet, Summary summary)
    {
        if (summary.Agenda.Count == 0)
            return;
        var spokenOf = summary.Agenda.Select(item => (Item: item, Count: summary.Entries.Count(new Focus.Item(item).Holds))).Where(one => one.Count > 0).ToList();
        sheet.Heading(Sentences.Agenda)
            .Buttons(spokenOf.Select(one => Line.Button(
                Wording.Format(Sentences.Figure, Wording.Format(Sentences.Numbered, one.Item.Number, one.Item.Title), one.Count), $"summary item {one.Item.Number}")))
            .Buttons(Line.Button(Sentences.Agenda, "agenda"));
    }

    private static IEnumerable<AdaptiveSubmitAction> Themes(Summary summary)
    {
        var filed = summary.ByTheme.Select(count => Figure(new Focus.Subject(new Topic(count.What.Id, count.What)), count.Contributions));
        return summary.Unfiled > 0 ? filed.Append(Figure(new Focus.Unfiled(), summary.Unfiled)) : filed;
    }

    private static IEnumerable<Part> Places(Summary summary)
    {
        if (summary.Total == 0)
            return [];

        var spokenOf = summary.ByPlace.ToLookup(count => IsSpokenOf(summary, count));
        var figures = spokenOf[true].Select(count => new Sheet().Buttons(Figure(new Focus.Place(count.What), count.Contributions)));
        var silent = spokenOf[false].Select(count => count.What).ToList();
        var all = silent.Count == 0 ? figures : figures.Append(new Sheet().Say(Wording.Format(Sentences.NothingAbout, Wording.Places(silent))));
        return all.Select(sheet => new Part(Sentences.ByJurisdiction, sheet, Part.FigureRows));
    }

    private static bool IsSpokenOf(Summary summary, Count<string> place) =>
        place.Contributions > 0 || summary.Entries.Any(new Focus.Place(place.What).Touches);

    private static AdaptiveSubmitAction Figure(Focus focus, int count) =>
        Line.Button(Wording.Format(Sentences.Figure, FocusWords.Title(focus), count), FocusWords.Line(focus));
}
