using Consultations.Polling;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Consultations.Polling;

public sealed class MinimumCutTests
{
    [Fact]
    public void Two_triangles_with_a_thin_bridge_are_cut_at_the_bridge()
    {
        var weights = Symmetric(6, [(0, 1, 4), (1, 2, 4), (0, 2, 4), (3, 4, 4), (4, 5, 4), (3, 5, 4), (2, 3, 1)]);

        var (weight, side) = MinimumCut.Of(weights);

        weight.ShouldBe(1);
        side.Select(node => node < 3).Distinct().Count().ShouldBe(1);
        side.Count.ShouldBe(3);
        MinimumCut.Parts(weights, 2).ShouldBe([0, 0, 0, 1, 1, 1], ignoreOrder: true);
        MinimumCut.Parts(weights, 1).Distinct().Count().ShouldBe(1);
        MinimumCut.Parts(weights, 9).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void No_division_into_two_sides_cuts_less() =>
        Prop.ForAll(Graphs().ToArbitrary(), graph =>
        {
            var (weight, side) = MinimumCut.Of(graph);
            weight.ShouldBe(Least(graph, [.. Enumerable.Range(0, graph.GetLength(0))]));
            Across(graph, [.. Enumerable.Range(0, graph.GetLength(0))], [.. side]).ShouldBe(weight);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Parts_are_held_together_and_as_large_as_they_can_be() =>
        Prop.ForAll(Graphs().ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (graph, k) =>
        {
            var parts = MinimumCut.Parts(graph, k);
            var nodes = Enumerable.Range(0, parts.Length).ToList();
            foreach (var set in Subsets(nodes).Where(set => set.Count > 1 && Least(graph, set) >= k))
                set.Select(node => parts[node]).Distinct().Count().ShouldBe(1);
            foreach (var part in nodes.GroupBy(node => parts[node]).Where(part => part.Count() > 1))
                Least(graph, [.. part]).ShouldBeGreaterThanOrEqualTo(k);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Gen<int[,]> Graphs() =>
        from nodes in Gen.Choose(2, 7)
        from weights in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 5))).ListOf(nodes * nodes)
        select Symmetric(nodes, from one in Enumerable.Range(0, nodes) from other in Enumerable.Range(0, one) select (one, other, weights[(one * nodes) + other]));

    private static int[,] Symmetric(int nodes, IEnumerable<(int One, int Other, int Weight)> edges)
    {
        var weights = new int[nodes, nodes];
        foreach (var (one, other, weight) in edges)
            weights[one, other] = weights[other, one] = weight;
        return weights;
    }

    private static int Least(int[,] graph, List<int> nodes) =>
        Subsets(nodes).Where(side => side.Count > 0 && side.Count < nodes.Count).Min(side => Across(graph, nodes, side));

    private static int Across(int[,] graph, List<int> nodes, List<int> side) => side.Sum(one => nodes.Except(side).Sum(other => graph[one, other]));

    private static IEnumerable<List<int>> Subsets(List<int> nodes) =>
        Enumerable.Range(0, 1 << nodes.Count).Select(bits => nodes.Where((_, at) => (bits >> at & 1) == 1).ToList());
}
