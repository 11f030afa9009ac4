using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Storage.Books;

namespace Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c>; no database is opened.</summary>
public sealed class DesignTimeBooks : IDesignTimeDbContextFactory<BooksContext>
{
    public BooksContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<BooksContext>().UseSqlite("Data Source=:memory:").Options);
}
