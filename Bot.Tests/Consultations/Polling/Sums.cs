using System.Numerics;

namespace Bot.Tests.Consultations.Polling;

/// <summary>Somebody who adds and subtracts published figures, each any number of times, whole or broken.</summary>
internal static class Sums
{
    /// <summary>1 to k-1 people of whom a sum of multiples of the figures tells something and of nobody else; or null.</summary>
    public static string? FindOut(int[,] sizes, int k)
    {
        // What can be told of somebody can be told of all in the same cell, so a cell stands for its people.
        var cells = (from row in Enumerable.Range(0, sizes.GetLength(0))
                     from column in Enumerable.Range(0, sizes.GetLength(1))
                     where sizes[row, column] > 0
                     select (row, column)).ToList();
        var figures = Enumerable.Range(0, sizes.GetLength(0)).Select(row => cells.Select(cell => cell.row == row))
            .Concat(Enumerable.Range(0, sizes.GetLength(1)).Select(column => cells.Select(cell => cell.column == column)))
            .Append(cells.Select(_ => true))
            .Select(figure => figure.Select(counts => counts ? BigInteger.One : BigInteger.Zero).ToArray()).ToList();
        var all = Rank(figures);

        // Where less can be told of the others, something can be told of them alone.
        var few = Sets(0, k - 1).FirstOrDefault(set => set.Count > 0 && Rank([.. figures.Select(figure => figure.Where((_, at) => !set.Contains(at)).ToArray())]) < all);
        return few is null ? null : string.Join(" and ", few.Select(at => cells[at]));

        IEnumerable<List<int>> Sets(int from, int people)
        {
            if (from == cells.Count)
                return [[]];
            var size = sizes[cells[from].row, cells[from].column];
            var without = Sets(from + 1, people);
            return size > people ? without : without.Concat(Sets(from + 1, people - size).Select(rest => (List<int>)[from, .. rest]));
        }
    }

    /// <summary>How many of the rows do not follow from others; exact, as nothing is divided that does not come out even.</summary>
    private static int Rank(List<BigInteger[]> rows)
    {
        var left = rows.Select(row => (BigInteger[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; column < rows[0].Length; column++)
        {
            var pivot = left.FindIndex(row => !row[column].IsZero);
            if (pivot < 0)
                continue;
            var by = left[pivot];
            left.RemoveAt(pivot);
            rank++;
            foreach (var row in left.Where(row => !row[column].IsZero))
            {
                var times = row[column];
                for (var at = 0; at < row.Length; at++)
                    row[at] = (row[at] * by[column]) - (by[at] * times);
            }
        }

        return rank;
    }
}
