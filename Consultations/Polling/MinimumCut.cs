namespace Consultations.Polling;

/// <summary>Where a graph holds together least (Stoer and Wagner).</summary>
internal static class MinimumCut
{
    /// <summary>The least weight of edges whose removal divides the nodes in two, and one of the two sides. At least two nodes.</summary>
    /// <param name="weights">Symmetric; 0 for no edge.</param>
    public static (int Weight, IReadOnlyList<int> Side) Of(int[,] weights)
    {
        var merged = (int[,])weights.Clone();
        var nodes = Enumerable.Range(0, weights.GetLength(0)).ToList();
        var within = nodes.Select(node => new List<int> { node }).ToList();
        var (least, side) = (int.MaxValue, (IReadOnlyList<int>)[]);
        while (nodes.Count > 1)
        {
            var (last, before, cut) = Phase(merged, nodes);
            if (cut < least)
                (least, side) = (cut, [.. within[last]]);
            within[before].AddRange(within[last]);
            nodes.Remove(last);
            foreach (var node in nodes.Where(node => node != before))
                merged[before, node] = merged[node, before] = merged[before, node] + merged[last, node];
        }

        return (least, side);
    }

    /// <summary>The parts that no cut lighter than <i>k</i> divides: for each node the number of its part.</summary>
    public static int[] Parts(int[,] weights, int k)
    {
        var part = new int[weights.GetLength(0)];
        var count = 0;
        Divide([.. Enumerable.Range(0, part.Length)]);
        return part;

        void Divide(IReadOnlyList<int> nodes)
        {
            var (weight, side) = nodes.Count > 1 ? Of(Between(weights, nodes)) : (k, []);
            if (weight < k)
            {
                Divide([.. side.Select(at => nodes[at])]);
                Divide([.. nodes.Except(side.Select(at => nodes[at]))]);
                return;
            }

            foreach (var node in nodes)
                part[node] = count;
            count++;
        }
    }

    /// <summary>Adds the most tightly held node again and again: the last one, the one before it, and what holds the last.</summary>
    private static (int Last, int Before, int Cut) Phase(int[,] weights, IReadOnlyList<int> nodes)
    {
        var held = new int[weights.GetLength(0)];
        var outside = nodes.ToList();
        var (last, before, cut) = (-1, -1, 0);
        while (outside.Count > 0)
        {
            (before, last) = (last, outside.MaxBy(node => held[node]));
            cut = held[last];
            outside.Remove(last);
            foreach (var node in outside)
                held[node] += weights[last, node];
        }

        return (last, before, cut);
    }

    private static int[,] Between(int[,] weights, IReadOnlyList<int> nodes)
    {
        var between = new int[nodes.Count, nodes.Count];
        for (var one = 0; one < nodes.Count; one++)
        {
            for (var other = 0; other < nodes.Count; other++)
                between[one, other] = weights[nodes[one], nodes[other]];
        }

        return between;
    }
}
