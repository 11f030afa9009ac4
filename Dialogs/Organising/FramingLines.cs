using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Words;
using Dialogs.Contributing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Organising;

/// <summary>What organisers type to set series up, and to say what frames a series or a consultation.</summary>
internal sealed class FramingLines(Guide guide) : ICapability
{
    public string Heading => Sentences.HeadingFraming;

    public IEnumerable<Verb> Verbs =>
    [
        new(["new series"], "new series [\"TITLE\" of N]", () => Sentences.WhatNewSeries, NewSeriesAsync) { For = Role.Organiser, InConsultation = false },
        new(["series"], "series [N] [FIELD: TEXT]", () => Sentences.WhatSeries, SeriesAsync) { For = Role.Organiser, InConsultation = false, Fits = rest => Verb.Numbered(rest) || Verb.Labelled(rest) },
        new(["part of"], "part of N [as K]  |  part of none", () => Sentences.WhatPartOf, PartOfAsync) { For = Role.Organiser, Fits = rest => Verb.Numbered(rest) || Prompts.Is(rest, "none") },
        new(["frame"], "frame FIELD: TEXT", () => Sentences.WhatFrame, FrameAsync) { For = Role.Organiser, Fits = Verb.Labelled },
        new(["region"], "region \"NAME\": PLACES", () => Sentences.WhatRegion, RegionAsync) { For = Role.Organiser, Fits = Verb.Labelled },
    ];

    private async Task NewSeriesAsync(Turn turn, string rest)
    {
        if (await Showing.IsOrganiserAsync(turn))
            await guide.BeginAsync(turn, nameof(SeriesDialog), SeriesDialog.Read(turn.LineKey, rest), turn.LineKey);
        else
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
    }

    private static async Task SeriesAsync(Turn turn, string rest)
    {
        if (!await Showing.IsOrganiserAsync(turn))
        {
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.OnlyOrganisers)));
            return;
        }

        var (number, tail) = LineReader.Number(rest);
        if (await FindAsync(turn, number) is not { } series)
            await turn.SayAsync(number is null ? Sentences.NoSeriesYet : Consultations.Sentences.NoSuchSeries);
        else if (tail.Length == 0)
            await Showing.SeriesAsync(turn, series);
        else if (FrameField.Read(tail) is not { } field)
            await turn.SayAsync(Sentences.SeriesHow);
        else if (Change(turn, series, field) is not { } change)
            await turn.SayAsync(Consultations.Sentences.PlannedOutOfRange, Series.MostPlanned);
        else if ((await turn.DoAsync(change)).Is(out var changed, out var refusal))
            await Showing.SeriesAsync(turn, changed);
        else
            await turn.RefuseAsync(refusal);
    }

    /// <summary>The series of that number; without one the current consultation's, or the newest.</summary>
    public static Task<Series?> FindAsync(Turn turn, int? number)
    {
        var current = turn.Speaker.Consultation?.SeriesId;
        return turn.ReadAsync(books => number is null && current is { } id
            ? books.Find<Series>(id)
            : books.All<Series>().Where(series => number == null || series.Number == number).OrderByDescending(series => series.Number).FirstOrDefault());
    }

    private static ChangeSeries? Change(Turn turn, Series series, FrameField field)
    {
        var change = new ChangeSeries(series.Id) { By = turn.Speaker.By };
        return field.Name switch
        {
            "title" => change with { Title = field.Text },
            "planned" => LineReader.Number(field.Text).Number is { } planned ? change with { Planned = planned } : null,
            "convenors" or "convenor" => change with { Convenors = FrameField.Several(field.Text) },
            "partners" or "partner" => change with { Partners = FrameField.Several(field.Text) },
            "funders" or "funder" => change with { Funders = FrameField.Several(field.Text) },
            "project" => change with { Project = field.Text },
            _ => change with { Lines = [field.Free] },
        };
    }

    private static async Task PartOfAsync(Turn turn, string rest)
    {
        var by = turn.Speaker.By;
        var parts = rest.Split(" as ", 2, StringSplitOptions.TrimEntries);
        PutInSeries? put = null;
        if (Prompts.Is(rest, "none"))
            put = new PutInSeries(turn.Here, null, null) { By = by };
        else if (LineReader.Number(parts[0]) is ({ } number, "") && (parts.Length == 1 || LineReader.Number(parts[1]).Number is not null))
            put = new PutInSeries(turn.Here, (await FindAsync(turn, number))?.Id ?? Guid.Empty, parts.Length == 1 ? null : LineReader.Number(parts[1]).Number) { By = by };

        if (put is null)
            await turn.SayAsync(Sentences.PartOfHow);
        else
            await ShowAsync(turn, put);
    }

    private static async Task FrameAsync(Turn turn, string rest)
    {
        if (FrameField.Read(rest) is not { } field)
        {
            await turn.SayAsync(Sentences.FrameHow);
            return;
        }

        var (change, whyNot) = Change(turn, field);
        if (whyNot is not null)
            await turn.SayAsync(whyNot);
        else
            await ShowAsync(turn, change);
    }

    private static (ChangeFrame Change, string? WhyNot) Change(Turn turn, FrameField field)
    {
        var change = new ChangeFrame(turn.Here) { By = turn.Speaker.By };
        switch (field.Name)
        {
            case "title":
                return (change with { Title = field.Text }, null);
            case "theme":
                return (change with { Theme = field.Text }, null);
            case "place":
                return (change with { Place = field.Text }, null);
            case "days" or "day":
                return NewConsultationDialog.ReadDays(field.Text) is { } days
                    ? (change with { FirstDay = days.First, LastDay = days.Last }, null)
                    : (change, Sentences.DaysHow);
            case "invited":
                var list = PlaceFinder.FindAll(field.Text, turn.OwnRegions);
                return list.AllKnown ? (change with { Invited = list.Codes }, null) : (change, PlaceSentences.WhyNot(list));
            case "language":
                return Languages.Find(field.Text) is { } language
                    ? (change with { Language = language.Id }, null)
                    : (change, Prompts.Fill(Sentences.LanguageUnknown, string.Join(", ", Languages.All.Select(one => one.NativeName))));
            default:
                return (change with { Lines = [field.Free] }, null);
        }
    }

    private static async Task RegionAsync(Turn turn, string rest)
    {
        var colon = rest.LastIndexOf(':');
        var name = colon < 0 ? "" : FrameField.Title(rest[..colon].Trim()).Title;
        var members = colon < 0 ? "" : rest[(colon + 1)..].Trim();
        var list = PlaceFinder.FindAll(members);
        if (name.Length == 0)
            await turn.SayAsync(Sentences.RegionHow);
        else if (members.Length > 0 && !Prompts.Is(members, "none") && !list.AllKnown)
            await turn.SayAsync(PlaceSentences.WhyNot(list));
        else if ((await turn.DoAsync(new DefineRegion(turn.Here, name, Prompts.Is(members, "none") ? [] : list.Codes) { By = turn.Speaker.By })).Is(out _, out var refusal))
            await turn.SayAsync(list.Codes.Count == 0 ? Sentences.RegionGone : Sentences.RegionDefined, name, string.Join(", ", list.Codes.Select(Jurisdictions.NameOf)));
        else
            await turn.RefuseAsync(refusal);
    }

    private static async Task ShowAsync(Turn turn, Command<Consultation> command)
    {
        if ((await turn.DoAsync(command)).Is(out var consultation, out var refusal))
            await Showing.ConsultationAsync(turn, consultation);
        else
            await turn.RefuseAsync(refusal);
    }
}
