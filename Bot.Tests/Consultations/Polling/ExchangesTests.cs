using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

/// <summary>What exchanges say, beside all tables that have the same sums.</summary>
public sealed class ExchangesTests
{
    [Fact]
    public void In_a_square_of_mixed_cells_every_cell_is_free()
    {
        var table = new CrossTable(new[,] { { 2, 2 }, { 2, 2 } });

        Exchanges.Of(table, new[,] { { 1, 1 }, { 1, 1 } }, new[,] { { 1, 1 }, { 1, 1 } }, 3).Safe.Count.ShouldBe(4);
        Exchanges.Of(table, new[,] { { 1, 1 }, { 1, 1 } }, new[,] { { 1, 1 }, { 1, 1 } }, 5).Safe.ShouldBeEmpty();
        Exchanges.Of(table, new[,] { { 2, 0 }, { 2, 0 } }, new[,] { { 0, 2 }, { 0, 2 } }, 3).Free.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_is_free_when_its_first_answers_are_not_the_same_in_all_tables_with_these_sums() =>
        Prop.ForAll(Tables().ToArbitrary(), one =>
        {
            var all = Others(one.First, one.Second);
            Exchanges.Of(one.Table, one.First, one.Second, one.K).Free.ShouldBe(
                one.Table.Cells.Where(cell => all.Select(other => other[cell.Row, cell.Column]).Distinct().Count() > 1), ignoreOrder: true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Of_no_set_of_fewer_than_k_people_with_a_safe_cell_in_it_are_the_first_answers_the_same_in_all_tables_with_these_sums() =>
        Prop.ForAll(Tables().ToArbitrary(), one =>
        {
            var all = Others(one.First, one.Second);
            var safe = Exchanges.Of(one.Table, one.First, one.Second, one.K).Safe;
            var sets = Enumerable.Range(1, (1 << one.Table.Cells.Count) - 1).Select(bits => one.Table.Cells.Where((_, at) => (bits >> at & 1) == 1).ToList());
            foreach (var set in sets.Where(set => set.Any(safe.Contains) && set.Sum(cell => one.Table.Sizes[cell.Row, cell.Column]) < one.K))
                all.Select(other => set.Sum(cell => other[cell.Row, cell.Column])).Distinct().Count().ShouldBeGreaterThan(1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>In each cell nobody to two people, and those of them who gave the first, the second or another answer.</summary>
    private static Gen<(CrossTable Table, int[,] First, int[,] Second, int K)> Tables() =>
        from rows in Gen.Choose(2, 3)
        from columns in Gen.Choose(2, 3)
        from k in Gen.Choose(2, 5)
        from cells in Gen.Elements((0, 0, 0), (1, 1, 0), (1, 0, 1), (2, 1, 1), (2, 2, 0), (2, 0, 2), (1, 0, 0), (2, 0, 1)).ListOf(rows * columns)
        select (new CrossTable(Table(rows, columns, at => cells[at].Item1)), Table(rows, columns, at => cells[at].Item2), Table(rows, columns, at => cells[at].Item3), k);

    private static int[,] Table(int rows, int columns, Func<int, int> of)
    {
        var table = new int[rows, columns];
        for (var at = 0; at < rows * columns; at++)
            table[at / columns, at % columns] = of(at);
        return table;
    }

    /// <summary>All ways to give the first answer in place of the second, and the other way round, that leave the sums of rows and columns.</summary>
    private static List<int[,]> Others(int[,] first, int[,] second)
    {
        var (rows, columns) = (first.GetLength(0), first.GetLength(1));
        var (found, other) = (new List<int[,]>(), new int[rows, columns]);
        Fill(0);
        return found;

        void Fill(int at)
        {
            if (at > 0 && at % columns == 0 && !IsSame(Enumerable.Range(0, columns).Select(column => ((at / columns) - 1, column))))
                return;
            if (at == rows * columns)
            {
                if (Enumerable.Range(0, columns).All(column => IsSame(Enumerable.Range(0, rows).Select(row => (row, column)))))
                    found.Add((int[,])other.Clone());
                return;
            }

            var (i, j) = (at / columns, at % columns);
            for (other[i, j] = 0; other[i, j] <= first[i, j] + second[i, j]; other[i, j]++)
                Fill(at + 1);
        }

        bool IsSame(IEnumerable<(int Row, int Column)> cells) => cells.Sum(cell => other[cell.Row, cell.Column] - first[cell.Row, cell.Column]) == 0;
    }
}
