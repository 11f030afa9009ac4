using Consultations.Polling;

namespace Reports;

/// <summary>The figures of a poll as charts and tables.</summary>
internal static class PollCharts
{
    /// <summary>With more strata than that a chart tells nothing any more; the table still does.</summary>
    public const int MostSeries = 8;

    public static ReportChart Total(PollView view, Tally figures)
    {
        if (view.Kind == PollKind.OpenText)
            return Words(view, figures);
        if (view.Kind == PollKind.Agreement)
            return Stances(view, figures);
        var shares = InOrder(view, figures);
        var shift = PollWording.HasShift(view) ? Figures.Shift(figures, view.Earlier!, view.Kind) : [];
        GridColumn[] moved = shift.Count == 0 ? [] : [new(Sentences.ColumnBefore, true), new(Sentences.ColumnShift, true)];
        var grid = new ReportGrid(
            PollWording.Title(view),
            [new(Sentences.ColumnOption), new(CountTitle(view.Kind), true), new(Sentences.ColumnPercent, true), .. moved],
            [.. shares.Select(one => (IReadOnlyList<string>)[PollWording.Option(view, one.Option), ReportGrid.Number(one.Count), ReportGrid.Percent(one.Percent), .. Moved(one)])]);
        return Bars(view, grid, shares);

        IEnumerable<string> Moved(RankedOption one) =>
            shift.Count == 0 ? [] : [ReportGrid.Percent(one.Percent - shift[one.Option]), PollWording.Shift(shift[one.Option])];
    }

    public static ReportChart Strata(PollView view, Breakdown breakdown, Dimension by)
    {
        var caption = Wording.Format(Sentences.PollBrokenDown, PollWording.Title(view), PollWording.By(by));
        var strata = breakdown.Strata.Select(one => (Name: PollWording.Stratum(one.Ids, by), one.Tally)).ToList();
        var isText = view.Kind == PollKind.OpenText;
        var rows = strata.SelectMany(one => isText ? WordRows(one.Tally) : view.Kind == PollKind.Agreement ? StanceRows(view, one.Tally) : OptionRows(view, one.Tally),
            (one, row) => (IReadOnlyList<string>)[Wording.Format(Sentences.StratumBallots, one.Name, one.Tally.Votes), .. row]);
        var grid = new ReportGrid(caption, [new(PollWording.By(by)), .. StrataColumns(view.Kind)], [.. rows]);
        var options = isText ? [] : InOrder(view, view.Figures!);
        return new ReportChart(
            caption,
            Alternative(caption, grid, skip: 1),
            ChartForm.SideBySide,
            view.Kind == PollKind.Agreement ? Sentences.AxisAgree : Sentences.ColumnPercent,
            [.. options.Select(one => PollWording.Option(view, one.Option))],
            isText || strata.Count > MostSeries ? [] : [.. strata.Select(one => new ChartSeries(one.Name, [.. Values(view, one.Tally, options)]))],
            grid) { IsPercent = true };
    }

    private static IEnumerable<int> Values(PollView view, Tally tally, IReadOnlyList<RankedOption> order)
    {
        var shares = Figures.Shares(view.Kind, tally);
        return order.Select(one => shares[one.Option].Percent);
    }

    private static ReportChart Bars(PollView view, ReportGrid grid, IReadOnlyList<RankedOption> shares) => new(
        grid.Caption,
        Alternative(grid.Caption, grid, skip: 0),
        ChartForm.Bars,
        Sentences.ColumnPercent,
        [.. shares.Select(one => PollWording.Option(view, one.Option))],
        [new ChartSeries("", [.. shares.Select(one => one.Percent)])],
        grid) { IsPercent = true };

    private static ReportChart Words(PollView view, Tally figures) => new(
        PollWording.Title(view),
        ReportChart.InWords(PollWording.Title(view), figures.Words.Select(word => (word.Word, ReportGrid.Number(word.Count)))),
        ChartForm.Bars,
        Sentences.ColumnBallots,
        [.. figures.Words.Select(word => word.Word)],
        [new ChartSeries("", [.. figures.Words.Select(word => word.Count)])],
        new ReportGrid(PollWording.Title(view), [new(Sentences.ColumnWord), new(Sentences.ColumnBallots, true)], [.. WordRows(figures)])) { IsPercent = false };

    private static ReportChart Stances(PollView view, Tally figures)
    {
        var order = InOrder(view, figures);
        var stances = Figures.Stances(figures);
        var shift = PollWording.HasShift(view) ? Figures.Shift(figures, view.Earlier!, view.Kind) : [];
        GridColumn[] moved = shift.Count == 0 ? [] : [new(Sentences.ColumnShift, true)];
        var rows = StanceRows(view, figures).Zip(order, (row, one) => (IReadOnlyList<string>)[.. row, .. shift.Count == 0 ? [] : (string[])[PollWording.Shift(shift[one.Option])]]);
        var grid = new ReportGrid(PollWording.Title(view), [.. StanceColumns, .. moved], [.. rows]);
        return new ReportChart(
            grid.Caption,
            Alternative(grid.Caption, grid, skip: 0),
            ChartForm.Stacked,
            Sentences.ColumnPercent,
            [.. order.Select(one => PollWording.Option(view, one.Option))],
            [
                new ChartSeries(Sentences.ColumnAgree, [.. order.Select(one => Percent(stances[one.Option].Agree, figures))]),
                new ChartSeries(Sentences.ColumnPass, [.. order.Select(one => Percent(stances[one.Option].Pass, figures))]),
                new ChartSeries(Sentences.ColumnDisagree, [.. order.Select(one => Percent(stances[one.Option].Disagree, figures))]),
            ],
            grid) { IsPercent = true };
    }

    private static GridColumn[] StanceColumns =>
        [new(Sentences.ColumnStatement), new(Sentences.ColumnAgree, true), new(Sentences.ColumnPass, true), new(Sentences.ColumnDisagree, true)];

    private static GridColumn[] StrataColumns(PollKind kind)
    {
        if (kind == PollKind.OpenText)
            return [new(Sentences.ColumnWord), new(Sentences.ColumnBallots, true)];
        return kind == PollKind.Agreement ? StanceColumns : [new(Sentences.ColumnOption), new(CountTitle(kind), true), new(Sentences.ColumnPercent, true)];
    }

    private static IEnumerable<IReadOnlyList<string>> WordRows(Tally figures) => figures.Words.Select(word => (IReadOnlyList<string>)[word.Word, ReportGrid.Number(word.Count)]);

    private static IEnumerable<IReadOnlyList<string>> OptionRows(PollView view, Tally tally)
    {
        var shares = Figures.Shares(view.Kind, tally);
        return InOrder(view, view.Figures!).Select(one => (IReadOnlyList<string>)
            [PollWording.Option(view, one.Option), ReportGrid.Number(shares[one.Option].Count), ReportGrid.Percent(shares[one.Option].Percent)]);
    }

    private static IEnumerable<IReadOnlyList<string>> StanceRows(PollView view, Tally tally)
    {
        var stances = Figures.Stances(tally);
        return InOrder(view, view.Figures!).Select(one => (IReadOnlyList<string>)
            [PollWording.Option(view, one.Option), Counted(stances[one.Option].Agree), Counted(stances[one.Option].Pass), Counted(stances[one.Option].Disagree)]);

        string Counted(int count) => Wording.Format(Sentences.CountAndPercent, count, Percent(count, tally));
    }

    /// <summary>The most first; a rating from the top.</summary>
    private static IReadOnlyList<RankedOption> InOrder(PollView view, Tally figures) =>
        view.Kind == PollKind.Rating ? [.. Figures.Shares(view.Kind, figures).Reverse()] : Figures.Ranked(view.Kind, figures);

    private static int Percent(int count, Tally of) => new RankedOption(0, 1, count, of.Votes).Percent;

    private static string CountTitle(PollKind kind)
    {
        if (kind == PollKind.DotVote)
            return Sentences.ColumnDots;
        return kind == PollKind.Ranking ? Sentences.ColumnPoints : Sentences.ColumnBallots;
    }

    private static string Alternative(string caption, ReportGrid grid, int skip) =>
        ReportChart.InWords(caption, grid.Rows.Select(row => (string.Join(", ", row.Take(skip + 1)), string.Join(", ", row.Skip(skip + 1)))));
}
