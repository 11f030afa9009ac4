namespace Consultations.Polling;

/// <summary>
/// Whether both breakdowns can be shown to somebody who knows who voted, everybody's jurisdiction and group, and this very rule. It is careful: it withholds some
/// that could be shown, but shows none from which the answers of 1 to <i>k</i>-1 people follow, other than of people in a shown stratum that is unanimous.
/// </summary>
internal sealed class SideBySide(CrossTable table, int k)
{
    /// <summary>So many made up rooms are looked at.</summary>
    private const int Rooms = 24;

    public bool GivesNobodyAway(PollKind kind, Breakdown byPlace, Breakdown byGroup)
    {
        if (IsPlain(_ => true))
            return true;

        // Whatever is added up and subtracted, what is left of the cells is a cut of the graph.
        var areSumsSafe = table.Held(k, _ => true).Count == table.Cells.Count;
        return areSumsSafe && Sheet.Of(kind, byPlace, byGroup) is { } sheets && sheets.All(GivesNobodyAway);
    }

    private bool GivesNobodyAway(Sheet sheet)
    {
        var questions = Question.Of(sheet, table).Where(question => !IsPlain(question.IsOpenRow)).ToList();
        return questions.All(WithholdingIsSilent) && AreOpen(sheet, questions);
    }

    /// <summary>Each cell is a whole stratum of one breakdown: then its figures are that stratum's, and no others follow.</summary>
    private bool IsPlain(Predicate<int> isOpenRow) => table.Cells.Where(cell => isOpenRow(cell.Row)).All(cell =>
        table.Sizes[cell.Row, cell.Column] is var here && (here == table.InRow(cell.Row) || here == table.InColumn(cell.Column)));

    /// <summary>
    /// That the second breakdown is withheld tells something too: the votes are not such that it would be shown. So, by what the first breakdown shows, a group and
    /// an answer are chosen, and unless at least two more of the group gave the answer than somebody must have, the second is always withheld. Then any two people
    /// of a jurisdiction that is not unanimous may have voted the other way round, and the second would be withheld all the same.
    /// </summary>
    private bool WithholdingIsSilent(Question question) => (
        from answer in Enumerable.Range(0, question.ByRow[0].Length)
        from column in Enumerable.Range(0, table.Columns)
        let rows = question.ByRow.Select((row, at) => (Gave: row[answer], Here: table.Sizes[at, column], All: table.InRow(at))).ToList()
        let least = rows.Sum(row => Math.Max(0, row.Gave - (row.All - row.Here)))
        let likely = rows.Sum(row => (double)row.Gave * row.Here / row.All)
        orderby likely - least descending
        select question.ByColumn[column][answer] >= least + 2).First();

    /// <summary>Whether any 1 to <i>k</i>-1 people may have given other answers, with all figures as they are.</summary>
    private bool AreOpen(Sheet sheet, IReadOnlyList<Question> questions)
    {
        var unsure = questions.ToDictionary(
            question => question,
            question => table.Cells.Where(cell => question.IsOpenRow(cell.Row) && question.IsOpenColumn(cell.Column)).ToHashSet());
        var room = new PossibleRooms(table, sheet);
        for (var rooms = 0; rooms < Rooms && unsure.Values.Any(cells => cells.Count > 0) && room.Next(); rooms++)
        {
            foreach (var (question, cells) in unsure)
                TakeOpen(sheet, question, room, cells);
        }

        return unsure.Values.All(cells => cells.Count == 0);
    }

    /// <summary>
    /// Takes the cells away that this room shows to be open. A set of fewer than <i>k</i> people holds a part of a cell, whose people can change places if they are
    /// not unanimous; or it holds whole cells, all of fewer than <i>k</i>, and one that is safe is enough.
    /// </summary>
    private void TakeOpen(Sheet sheet, Question question, PossibleRooms room, HashSet<(int Row, int Column)> cells)
    {
        foreach (var option in question.Options)
        {
            var chose = room.Count(marks => Has(marks, option));
            cells.RemoveWhere(cell => IsLarge(cell) && chose[cell.Row, cell.Column] > 0 && chose[cell.Row, cell.Column] < table.Sizes[cell.Row, cell.Column]);
        }

        var pairs = from first in question.Options
                    from second in Enumerable.Range(0, sheet.Options)
                    where first < second || (first > second && !sheet.IsOne)
                    select (first, second);
        foreach (var (first, second) in pairs.TakeWhile(_ => cells.Count > 0))
            Take(marks => Has(marks, first) && !Has(marks, second), marks => Has(marks, second) && !Has(marks, first));
        foreach (var option in question.Options.TakeWhile(_ => cells.Count > 0 && !sheet.IsOne))
            Take(marks => Has(marks, option) && room.IsOptional(marks, option), marks => !Has(marks, option) && room.IsOptional(marks, option));

        void Take(Predicate<uint> first, Predicate<uint> second)
        {
            var exchanges = Exchanges.Of(table, room.Count(first), room.Count(second), k);
            cells.RemoveWhere(cell => (IsLarge(cell) ? exchanges.Free : exchanges.Safe).Contains(cell));
        }

        bool IsLarge((int Row, int Column) cell) => table.Sizes[cell.Row, cell.Column] >= k;

        static bool Has(uint marks, int option) => (marks >> option & 1) == 1;
    }
}
