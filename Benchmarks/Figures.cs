using System.Diagnostics;

namespace Benchmarks;

/// <summary>What one run measured.</summary>
/// <param name="Count">Requests that began and were answered within the measured time.</param>
/// <param name="Failed">Requests that were not answered with success.</param>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Median">Half of the requests took no longer.</param>
/// <param name="Slowest">Ninety-nine of a hundred took no longer.</param>
/// <param name="Processor">The server's processor time for one request.</param>
public sealed record Figures(int Count, int Failed, double PerSecond, TimeSpan Median, TimeSpan Slowest, TimeSpan Processor)
{
    public static Figures Of(List<long> took, int failed, TimeSpan measured, TimeSpan processor)
    {
        took.Sort();
        return new Figures(
            took.Count,
            failed,
            took.Count / measured.TotalSeconds,
            At(took, 0.50),
            At(took, 0.99),
            took.Count == 0 ? TimeSpan.Zero : processor / took.Count);
    }

    /// <summary>Of several runs, the median of each figure; the counts are added up.</summary>
    public static Figures MedianOf(IReadOnlyCollection<Figures> runs) => new(
        runs.Sum(run => run.Count),
        runs.Sum(run => run.Failed),
        Middle(runs, run => run.PerSecond),
        Middle(runs, run => run.Median),
        Middle(runs, run => run.Slowest),
        Middle(runs, run => run.Processor));

    private static TimeSpan At(List<long> sorted, double part) =>
        sorted.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(0, sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)]);

    private static T Middle<T>(IReadOnlyCollection<Figures> runs, Func<Figures, T> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
