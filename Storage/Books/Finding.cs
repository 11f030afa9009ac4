using Microsoft.EntityFrameworkCore;

namespace Storage.Books;

/// <summary>
/// Finding a row by its key: nearly every turn begins with some of it, so it is compiled once. EF Core's own <c>Find</c> puts the query together anew each time,
/// which costs more than SQLite's answer.
/// </summary>
internal static class Finding<T> where T : class
{
    private static Func<BooksContext, Guid, T?>? toReadById, toWriteById;
    private static Func<BooksContext, string, string, T?>? toReadByPair, toWriteByPair;
    private static Func<BooksContext, Guid, Guid, T?>? toReadByTwo, toWriteByTwo;

    /// <summary>The row, tracked for whoever writes; one that was added or found before is the same object.</summary>
    public static T? ToWrite(BooksContext context, object[] key) => context.Set<T>().Local.FindEntryUntyped(key)?.Entity ?? key switch
    {
        [Guid id] => (toWriteById ??= ById(NameOf(context, 0), isTracked: true))(context, id),
        [Guid first, Guid second] => (toWriteByTwo ??= ByTwo(NameOf(context, 0), NameOf(context, 1), isTracked: true))(context, first, second),
        [string first, string second] => (toWriteByPair ??= ByPair(NameOf(context, 0), NameOf(context, 1), isTracked: true))(context, first, second),
        _ => context.Set<T>().Find(key),
    };

    public static T? ToRead(BooksContext context, object[] key) => key switch
    {
        [Guid id] => (toReadById ??= ById(NameOf(context, 0), isTracked: false))(context, id),
        [Guid first, Guid second] => (toReadByTwo ??= ByTwo(NameOf(context, 0), NameOf(context, 1), isTracked: false))(context, first, second),
        [string first, string second] => (toReadByPair ??= ByPair(NameOf(context, 0), NameOf(context, 1), isTracked: false))(context, first, second),
        _ => context.Set<T>().Find(key),
    };

    private static Func<BooksContext, Guid, T?> ById(string name, bool isTracked) => EF.CompileQuery(
        (BooksContext context, Guid id) => context.Set<T>().AsTracking(isTracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .FirstOrDefault(row => EF.Property<Guid>(row, name) == id));

    private static Func<BooksContext, string, string, T?> ByPair(string first, string second, bool isTracked) => EF.CompileQuery(
        (BooksContext context, string one, string other) => context.Set<T>().AsTracking(isTracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .FirstOrDefault(row => EF.Property<string>(row, first) == one && EF.Property<string>(row, second) == other));

    private static Func<BooksContext, Guid, Guid, T?> ByTwo(string first, string second, bool isTracked) => EF.CompileQuery(
        (BooksContext context, Guid one, Guid other) => context.Set<T>().AsTracking(isTracked ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking)
            .FirstOrDefault(row => EF.Property<Guid>(row, first) == one && EF.Property<Guid>(row, second) == other));

    private static string NameOf(BooksContext context, int part) => context.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties[part].Name;
}
