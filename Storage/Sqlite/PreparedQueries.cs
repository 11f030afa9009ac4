using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storage.Sqlite;

/// <summary>Keeps EF Core's queries prepared, for one connection. Left to itself it makes a new command each time, and SQLite parses and plans the same text again.</summary>
internal sealed class PreparedQueries(SqliteConnection connection) : DbCommandInterceptor
{
    private const int Most = 200;

    private readonly Dictionary<string, Query> queries = new(StringComparer.Ordinal);

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (!queries.TryGetValue(command.CommandText, out var query))
        {
            if (queries.Count == Most)
                return result;
            queries[command.CommandText] = query = new Query(connection.CreateCommand());
            query.Command.CommandText = command.CommandText;
        }

        // Asked again while its first answer is still being read.
        return query.Rows is { IsClosed: false } ? result : InterceptionResult<DbDataReader>.SuppressWithResult(query.Ask(command));
    }

    private sealed class Query(SqliteCommand command)
    {
        public SqliteCommand Command => command;

        public SqliteDataReader? Rows { get; private set; }

        public SqliteDataReader Ask(DbCommand asked)
        {
            command.Transaction = (SqliteTransaction?)asked.Transaction;
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in asked.Parameters)
                command.Parameters.Add(parameter);
            return Rows = command.ExecuteReader();
        }
    }
}
