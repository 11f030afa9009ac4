using System.Linq.Expressions;

namespace Consultations.Deciding;

/// <summary>
/// Which rows are meant, told by two values. What every turn asks is written down once and kept, so that a store can prepare it: putting a query together anew
/// costs more than its answer.
/// </summary>
/// <param name="fits">Whether a row is meant.</param>
public sealed class PreparedQuestion<T, TFirst, TSecond>(Expression<Func<T, TFirst, TSecond, bool>> fits) where T : class
{
    private readonly Lazy<Func<T, TFirst, TSecond, bool>> test = new(fits.Compile);

    public Expression<Func<T, TFirst, TSecond, bool>> Fits => fits;

    /// <summary>For books that are kept in memory.</summary>
    public bool Means(T row, TFirst first, TSecond second) => test.Value(row, first, second);
}
