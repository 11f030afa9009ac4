using System.Collections.Concurrent;
using System.Linq.Expressions;
using Consultations.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Storage.Books;

/// <summary>Prepared questions, each compiled once to queries of EF Core.</summary>
internal static class Answering<T, TFirst, TSecond> where T : class
{
    private static readonly ConcurrentDictionary<(PreparedQuestion<T, TFirst, TSecond> Question, QueryTrackingBehavior Tracking), Func<BooksContext, TFirst, TSecond, IEnumerable<T>>> Rows = new();
    private static readonly ConcurrentDictionary<PreparedQuestion<T, TFirst, TSecond>, Func<BooksContext, TFirst, TSecond, int>> Counts = new();

    public static IEnumerable<T> Of(PreparedQuestion<T, TFirst, TSecond> question, BooksContext context, TFirst first, TSecond second) =>
        Rows.GetOrAdd((question, context.ChangeTracker.QueryTrackingBehavior), static asked => EF.CompileQuery(Query<IQueryable<T>>(asked.Question.Fits, asked.Tracking)))(context, first, second);

    public static int CountOf(PreparedQuestion<T, TFirst, TSecond> question, BooksContext context, TFirst first, TSecond second) =>
        Counts.GetOrAdd(question, static asked => EF.CompileQuery(Query<int>(asked.Fits, QueryTrackingBehavior.NoTracking, nameof(Queryable.Count))))(context, first, second);

    private static Expression<Func<BooksContext, TFirst, TSecond, TAnswer>> Query<TAnswer>(Expression<Func<T, TFirst, TSecond, bool>> fits, QueryTrackingBehavior tracking, string method = nameof(Queryable.Where))
    {
        Expression<Func<BooksContext, IQueryable<T>>> rows = context => context.Set<T>().AsTracking(tracking);
        var (row, values) = (fits.Parameters[0], fits.Parameters.Skip(1));
        var answer = Expression.Call(typeof(Queryable), method, [typeof(T)], rows.Body, Expression.Quote(Expression.Lambda<Func<T, bool>>(fits.Body, row)));
        return Expression.Lambda<Func<BooksContext, TFirst, TSecond, TAnswer>>(answer, [.. rows.Parameters, .. values]);
    }
}
