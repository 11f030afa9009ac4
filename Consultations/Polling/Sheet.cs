namespace Consultations.Polling;

/// <summary>What both breakdowns show of what people choose at once: of an agreement one statement, else everything.</summary>
/// <param name="IsOne">Whether everybody chose exactly one option, as they do of the answers to a statement.</param>
/// <param name="ByRow">For each shown jurisdiction, and in it for each option, how many chose it.</param>
/// <param name="ByColumn">For each shown group, and in it for each option, how many chose it.</param>
internal sealed record Sheet(bool IsOne, int[][] ByRow, int[][] ByColumn)
{
    public int Options => ByRow[0].Length;

    /// <summary>The sheets of a poll; null of a kind whose answers are not exchanged one for one.</summary>
    public static IReadOnlyList<Sheet>? Of(PollKind kind, Breakdown byPlace, Breakdown byGroup)
    {
        if (kind == PollKind.Agreement)
            return [.. byPlace.Strata[0].Tally.Counts.Select((_, at) => Read(isOne: true, tally => Answers(tally, at)))];
        return kind == PollKind.SingleChoice || kind == PollKind.Rating || kind == PollKind.MultipleChoice
            ? [Read(kind != PollKind.MultipleChoice, tally => [.. tally.Counts])]
            : null;

        Sheet Read(bool isOne, Func<Tally, int[]> figures) =>
            new(isOne, [.. byPlace.Strata.Select(stratum => figures(stratum.Tally))], [.. byGroup.Strata.Select(stratum => figures(stratum.Tally))]);
    }

    private static int[] Answers(Tally tally, int at) => [tally.Counts[at], tally.Against[at], tally.Votes - tally.Counts[at] - tally.Against[at]];
}

/// <summary>What is not to follow of fewer than <i>k</i> people: what they chose, or whether they chose one option of which there are several in a ballot.</summary>
/// <param name="Options">All of which everybody chose one; or the one.</param>
/// <param name="ByRow">For each shown jurisdiction how many gave each answer.</param>
/// <param name="ByColumn">For each shown group how many gave each answer.</param>
internal sealed record Question(IReadOnlyList<int> Options, int[][] ByRow, int[][] ByColumn)
{
    public static IReadOnlyList<Question> Of(Sheet sheet, CrossTable table)
    {
        return sheet.IsOne
            ? [new Question([.. Enumerable.Range(0, sheet.Options)], sheet.ByRow, sheet.ByColumn)]
            : [.. Enumerable.Range(0, sheet.Options).Select(option =>
                new Question([option], YesAndNo(sheet.ByRow, option, table.InRow), YesAndNo(sheet.ByColumn, option, table.InColumn)))];

        static int[][] YesAndNo(int[][] figures, int option, Func<int, int> votes) =>
            [.. figures.Select((stratum, at) => new[] { stratum[option], votes(at) - stratum[option] })];
    }

    /// <summary>A unanimous jurisdiction gives its members' answers away by itself, and that is no leak.</summary>
    public bool IsOpenRow(int row) => ByRow[row].Count(figure => figure > 0) > 1;

    public bool IsOpenColumn(int column) => ByColumn[column].Count(figure => figure > 0) > 1;
}
