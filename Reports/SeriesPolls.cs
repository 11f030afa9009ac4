using Consultations.Comparing;
using Consultations.Polling;

namespace Reports;

/// <summary>What several meetings answered to one question, side by side.</summary>
internal static class SeriesPolls
{
    /// <summary>Null where fewer than two of the meetings may show their answer, or where it is no answer in per cent.</summary>
    public static ReportChart? Of(Repeated repeated)
    {
        var rounds = repeated.Rounds.Where(round => round.Poll.Figures is not null).ToList();
        if (rounds.Count < 2 || rounds[0].Poll.Kind == PollKind.OpenText)
            return null;

        var (first, last) = (rounds[0].Poll, rounds[^1].Poll);
        var shares = rounds.Select(round => Figures.Shares(round.Poll.Kind, round.Poll.Figures!)).ToList();
        var names = rounds.Select(round => Wording.Format(Sentences.RoundOfMeeting, Wording.Capital(ReportSeries.Name(round.Meeting.Summary.Consultation)), round.Poll.Poll.Number)).ToList();
        var shift = Figures.Shift(last.Figures!, first.Figures!, first.Kind);
        var options = Enumerable.Range(0, shares[0].Count).ToList();
        var caption = first.Poll.Question;
        var grid = new ReportGrid(
            caption,
            [new(Sentences.ColumnOption), .. names.Select(name => new GridColumn(name, true)), new(Sentences.ColumnShift, true)],
            [
                .. options.Select(option => (IReadOnlyList<string>)
                    [PollWording.Option(first, option), .. shares.Select(round => ReportGrid.Percent(round[option].Percent)), PollWording.Shift(shift[option])]),
                [Sentences.ColumnBallots, .. rounds.Select(round => ReportGrid.Number(round.Poll.Figures!.Votes)), ""],
            ]);
        return new ReportChart(
            caption,
            ReportChart.InWords(caption, grid.Rows.Take(options.Count).Select(row => (row[0], string.Join(", ", row.Skip(1))))),
            ChartForm.SideBySide,
            Sentences.ColumnPercent,
            [.. options.Select(option => PollWording.Option(first, option))],
            [.. names.Zip(shares, (name, round) => new ChartSeries(name, [.. round.Select(one => one.Percent)]))],
            grid) { IsPercent = true };
    }
}
