namespace Consultations.Polling;

/// <summary>
/// Where two answers can be exchanged with all figures left as they are: in one cell somebody changes to the second answer, in another cell of that column
/// somebody to the first, in another cell of that row somebody to the second, and so on until the circle is closed.
/// </summary>
/// <param name="Free">Cells through which such a circle goes: how many gave the first answer there is not determined.</param>
/// <param name="Safe">
/// Free cells that hold together with <i>k</i> people: of no set of fewer than <i>k</i> people with a whole one of them in it is it determined how many gave the
/// first answer.
/// </param>
internal sealed record Exchanges(IReadOnlySet<(int Row, int Column)> Free, IReadOnlySet<(int Row, int Column)> Safe)
{
    /// <param name="table">Who voted.</param>
    /// <param name="first">In each cell, how many gave the first answer and could have given the second.</param>
    /// <param name="second">In each cell, how many gave the second answer and could have given the first.</param>
    /// <param name="k">The least number of people.</param>
    public static Exchanges Of(CrossTable table, int[,] first, int[,] second, int k)
    {
        HashSet<(int Row, int Column)> free = [.. table.Cells.Where(cell =>
            (first[cell.Row, cell.Column] > 0 && IsWayBack(cell, toRow: true)) || (second[cell.Row, cell.Column] > 0 && IsWayBack(cell, toRow: false)))];
        return new Exchanges(free, table.Held(k, free.Contains));

        // From a row a first answer leads on to its column, from a column a second answer to its row.
        bool IsWayBack((int Row, int Column) cell, bool toRow)
        {
            var (rows, columns) = (new bool[table.Rows], new bool[table.Columns]);
            var next = new Stack<(bool IsRow, int At)>();
            Reach(!toRow, toRow ? cell.Column : cell.Row);
            while (next.TryPop(out var node))
            {
                for (var at = 0; at < (node.IsRow ? table.Columns : table.Rows); at++)
                {
                    var (row, column) = node.IsRow ? (node.At, at) : (at, node.At);
                    if ((row, column) != cell && (node.IsRow ? first : second)[row, column] > 0)
                        Reach(!node.IsRow, at);
                }
            }

            return toRow ? rows[cell.Row] : columns[cell.Column];

            void Reach(bool isRow, int at)
            {
                ref var isReached = ref (isRow ? rows : columns)[at];
                if (!isReached)
                    next.Push((isRow, at));
                isReached = true;
            }
        }
    }
}
