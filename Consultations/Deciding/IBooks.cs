namespace Consultations.Deciding;

/// <summary>What is stored, as the rules see it. Storage implements it; a query that a rule rests on runs in the writer.</summary>
public interface IBooks
{
    /// <summary>Every stored <typeparamref name="T"/>, to be narrowed with LINQ.</summary>
    IQueryable<T> All<T>() where T : class;

    /// <summary>The <typeparamref name="T"/> with this primary key, or null; asks the store only once in a decision.</summary>
    T? Find<T>(params object[] key) where T : class;

    /// <summary>The rows that a prepared question means.</summary>
    IReadOnlyList<T> Ask<T, TFirst, TSecond>(PreparedQuestion<T, TFirst, TSecond> question, TFirst first, TSecond second) where T : class =>
        [.. All<T>().AsEnumerable().Where(row => question.Means(row, first, second))];

    /// <summary>How many these are.</summary>
    int Count<T, TFirst, TSecond>(PreparedQuestion<T, TFirst, TSecond> question, TFirst first, TSecond second) where T : class => Ask(question, first, second).Count;

    void Add<T>(T item) where T : class;

    void Remove<T>(T item) where T : class;
}
