namespace Consultations.Polling;

/// <summary>How many voted, by jurisdiction and stakeholder group at once. Whoever knows who voted knows it; it is never shown.</summary>
/// <param name="sizes">A row for each shown jurisdiction, a column for each shown group, "others" among them.</param>
internal sealed class CrossTable(int[,] sizes)
{
    public int[,] Sizes => sizes;

    public int Rows { get; } = sizes.GetLength(0);

    public int Columns { get; } = sizes.GetLength(1);

    /// <summary>Those that are not empty, row by row.</summary>
    public IReadOnlyList<(int Row, int Column)> Cells { get; } =
        [.. from row in Enumerable.Range(0, sizes.GetLength(0)) from column in Enumerable.Range(0, sizes.GetLength(1)) where sizes[row, column] > 0 select (row, column)];

    public int InRow(int row) => Enumerable.Range(0, Columns).Sum(column => sizes[row, column]);

    public int InColumn(int column) => Enumerable.Range(0, Rows).Sum(row => sizes[row, column]);

    /// <summary>
    /// Rows and columns are taken as nodes and cells as edges, each as heavy as it holds people, and the graph is divided wherever less than <i>k</i> holds it
    /// together. These cells stay within one part.
    /// </summary>
    /// <param name="k">The least number of people.</param>
    /// <param name="isEdge">Other cells are left out.</param>
    public IReadOnlySet<(int Row, int Column)> Held(int k, Predicate<(int Row, int Column)> isEdge)
    {
        var weights = new int[Rows + Columns, Rows + Columns];
        var edges = Cells.Where(cell => isEdge(cell)).ToList();
        foreach (var (row, column) in edges)
            weights[row, Rows + column] = weights[Rows + column, row] = sizes[row, column];
        var part = MinimumCut.Parts(weights, k);
        return edges.Where(cell => part[cell.Row] == part[Rows + cell.Column]).ToHashSet();
    }
}
