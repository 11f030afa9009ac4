using System.Text.Json;
using Consultations.Contributing;
using Consultations.Organising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storage.Books;

/// <summary>The tables, whatever database they are kept in.</summary>
public sealed class BooksContext(DbContextOptions<BooksContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<About>().HaveConversion<StoredAbout>();
        configurationBuilder.Properties<PartialDay>().HaveConversion<StoredDay>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<StoredList, SameItems>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BooksContext).Assembly);
}

/// <summary>UTC ticks, so that every database compares and orders them alike.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

internal sealed class StoredAbout() : ValueConverter<About, string>(about => about.ToString(), stored => About.Read(stored));

internal sealed class StoredDay() : ValueConverter<PartialDay, string>(day => day.ToString(), stored => PartialDay.Parse(stored) ?? PartialDay.Unknown);

internal sealed class StoredList() : ValueConverter<IReadOnlyList<string>, string>(items => Write(items), stored => Read(stored))
{
    private static string Write(IReadOnlyList<string> items) => items.Count == 0 ? "" : JsonSerializer.Serialize(items);

    private static string[] Read(string stored) => stored.Length == 0 ? [] : JsonSerializer.Deserialize<string[]>(stored)!;
}

internal sealed class SameItems() : ValueComparer<IReadOnlyList<string>>(
    (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
    items => items.Aggregate(0, (hash, item) => HashCode.Combine(hash, item.GetHashCode(StringComparison.Ordinal))),
    items => items);
