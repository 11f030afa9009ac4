using Consultations.Exporting;
using Consultations.Polling;

namespace Reports.Tables;

/// <summary>Closed polls as rows: one for each poll, one for each option, and one for each option of each stratum. Nobody's ballot.</summary>
internal static class PollTables
{
    private static RecordColumn Number => new("poll", Sentences.ColumnPoll, ColumnSort.Whole);

    /// <summary>What stands in a row for an option, a level of a rating, a statement or a word.</summary>
    private static RecordColumn[] Option =>
    [
        new("option", Sentences.ColumnOptionNumber, ColumnSort.Whole),
        new("text", Sentences.ColumnText),
        new("count", Sentences.ColumnCount, ColumnSort.Whole),
        new("of", Sentences.ColumnOf, ColumnSort.Whole),
        new("percent", Sentences.ColumnPercent, ColumnSort.Whole),
        new("disagree", Sentences.ColumnDisagree, ColumnSort.Whole),
        new("pass", Sentences.ColumnPass, ColumnSort.Whole),
    ];

    public static RecordTable Polls(IReadOnlyList<PublishedRecord> records) => new("polls", Sentences.HeadingPolls,
    [
        RecordTables.Meeting,
        Number,
        new("kind", Sentences.PollKindLabel),
        new("question", Sentences.ColumnQuestion),
        new("secret", Sentences.ColumnSecret, ColumnSort.YesNo),
        new("votes", Sentences.PollVotes, ColumnSort.Whole),
        new("could_vote", Sentences.ColumnCouldVote, ColumnSort.Whole),
        new("counted", Sentences.ColumnCounted, ColumnSort.Whole),
        new("mean", Sentences.PollMean, ColumnSort.Fraction),
        new("again", Sentences.ColumnAgain, ColumnSort.Whole),
        new("item", Sentences.ColumnItem, ColumnSort.Whole),
        new("remarks", Sentences.ColumnRemarks),
    ], records.SelectMany(record => record.Polls.Select(view => (IReadOnlyList<object?>)
    [
        RecordTables.Name(record), view.Poll.Number, view.Kind.Name, view.Poll.Question, view.Poll.IsSecret, view.Votes, view.Joined, view.Figures?.Votes,
        view.Kind == PollKind.Rating && view.Figures is { } figures ? Figures.Mean(figures) : null, view.Poll.Again, view.Poll.Item,
        string.Join(' ', PollWording.Remarks(view)),
    ])));

    public static RecordTable Results(IReadOnlyList<PublishedRecord> records) => new("results", Sentences.SheetResults,
    [
        RecordTables.Meeting, Number, .. Option,
        new("before_percent", Sentences.ColumnBefore, ColumnSort.Whole),
        new("shift", Sentences.ColumnShift, ColumnSort.Whole),
    ], records.SelectMany(record => record.Polls.Where(view => view.Figures is not null).SelectMany(view => ResultRows(record, view))));

    public static RecordTable Breakdowns(IReadOnlyList<PublishedRecord> records) => new("breakdowns", Sentences.SheetBreakdowns,
    [
        RecordTables.Meeting, Number,
        new("by", Sentences.ColumnBy),
        new("ids", Sentences.ColumnId),
        new("stratum", Sentences.ColumnName),
        new("votes", Sentences.PollVotes, ColumnSort.Whole),
        .. Option,
    ], records.SelectMany(record => record.Polls.Where(view => view.IsBrokenDown && view.Figures is not null)
        .SelectMany(view => new[] { Dimension.Place, Dimension.Group }.SelectMany(by => StrataRows(record, view, by)))));

    private static IEnumerable<IReadOnlyList<object?>> ResultRows(PublishedRecord record, PollView view)
    {
        var shift = PollWording.HasShift(view) ? Figures.Shift(view.Figures!, view.Earlier!, view.Kind) : [];
        return Options(view, view.Figures!).Select((row, at) => (IReadOnlyList<object?>)
        [
            RecordTables.Name(record), view.Poll.Number, .. row,
            shift.Count == 0 ? null : Figures.Shares(view.Kind, view.Earlier!)[at].Percent, shift.Count == 0 ? null : shift[at],
        ]);
    }

    private static IEnumerable<IReadOnlyList<object?>> StrataRows(PublishedRecord record, PollView view, Dimension by) => PollWording.BreakdownOf(view, by).Strata
        .SelectMany(stratum => Options(view, stratum.Tally).Select(row => (IReadOnlyList<object?>)
        [
            RecordTables.Name(record), view.Poll.Number, by == Dimension.Place ? Sentences.ColumnJurisdiction : Sentences.ColumnGroup, RecordTables.Listed(stratum.Ids),
            PollWording.Stratum(stratum.Ids, by), stratum.Tally.Votes, .. row,
        ]));

    /// <summary>Option, text, count, of, percent, disagree, pass; in the order of the ballot.</summary>
    private static IEnumerable<object?[]> Options(PollView view, Tally tally)
    {
        if (view.Kind == PollKind.OpenText)
            return tally.Words.Select(word => (object?[])[null, word.Word, word.Count, tally.Votes, new RankedOption(0, 1, word.Count, tally.Votes).Percent, null, null]);
        var stances = view.Kind == PollKind.Agreement ? Figures.Stances(tally) : [];
        return Figures.Shares(view.Kind, tally).Select(one => (object?[])
        [
            one.Option + 1, RecordTables.Known(PollWording.Text(view, one.Option)), one.Count, one.Of, one.Percent,
            stances.Count == 0 ? null : stances[one.Option].Disagree, stances.Count == 0 ? null : stances[one.Option].Pass,
        ]);
    }
}
