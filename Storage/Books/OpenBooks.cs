using Consultations.Deciding;
using Microsoft.EntityFrameworkCore;

namespace Storage.Books;

/// <summary>The books as rules and screens see them. Where nothing is tracked they are for reading only.</summary>
internal sealed class OpenBooks(BooksContext context) : IBooks
{
    private bool IsForReading => context.ChangeTracker.QueryTrackingBehavior != QueryTrackingBehavior.TrackAll;

    public IQueryable<T> All<T>() where T : class => context.Set<T>();

    public T? Find<T>(params object[] key) where T : class =>
        IsForReading ? Finding<T>.ToRead(context, key) : Finding<T>.ToWrite(context, key);

    public IReadOnlyList<T> Ask<T, TFirst, TSecond>(PreparedQuestion<T, TFirst, TSecond> question, TFirst first, TSecond second) where T : class =>
        [.. Answering<T, TFirst, TSecond>.Of(question, context, first, second)];

    public int Count<T, TFirst, TSecond>(PreparedQuestion<T, TFirst, TSecond> question, TFirst first, TSecond second) where T : class =>
        Answering<T, TFirst, TSecond>.CountOf(question, context, first, second);

    public void Add<T>(T item) where T : class => ToWrite<T>().Add(item);

    public void Remove<T>(T item) where T : class => ToWrite<T>().Remove(item);

    private DbSet<T> ToWrite<T>() where T : class => IsForReading
        ? throw new InvalidOperationException("These books are open for reading; what changes them is a command.")
        : context.Set<T>();
}
