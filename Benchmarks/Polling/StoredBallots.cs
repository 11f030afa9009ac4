using System.Globalization;
using Consultations.Polling;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Polling;

/// <summary>
/// Ballots of people who never were, put into a stopped bot's database in bulk: in polls like one that is closed, with a row of the ledger for each.
/// The ledger does not verify afterwards, for nobody cast them.
/// </summary>
public static class StoredBallots
{
    private const int OfOnePoll = 10_000;

    public static void Add(string dataFolder, Poll like, int ballots)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "consultations.db"), Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var columns = Columns(connection);
        for (var (left, number) = (ballots, like.Number + 1); left > 0; left -= OfOnePoll, number++)
        {
            var poll = Guid.NewGuid().ToString().ToUpperInvariant();
            Run(connection, $"INSERT INTO Polls ({string.Join(',', columns)}) SELECT {string.Join(',', columns.Select(Changed))} FROM Polls WHERE Id = $like", poll, like, number);
            var count = string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Math.Min(left, OfOnePoll)})");
            Run(connection, $"{count} INSERT INTO Ballots (PollId, DelegateId, Choice, IsShown, Salt) SELECT $poll, {NewId}, '0,1,0', 1, randomblob(32) FROM n", poll, like, number);
            Run(
                connection,
                $"""
                {count} INSERT INTO Ledger (Chain, Position, At, What, Actor, Subject, Numbers, Digest, Before, Hash)
                SELECT $chain, i + (SELECT max(Position) FROM Ledger WHERE Chain = $chain), 0, 'ballot.cast', {NewId}, {NewId}, $number, hex(randomblob(32)), hex(randomblob(32)), hex(randomblob(32)) FROM n
                """,
                poll, like, number);
            Run(connection, "UPDATE Consultations SET LastPoll = $number WHERE Id = $chain", poll, like, number);
        }

        transaction.Commit();
    }

    /// <summary>A random id as the store writes it.</summary>
    private const string NewId = "(WITH r(h) AS (SELECT hex(randomblob(16)) WHERE i > 0) SELECT substr(h,1,8)||'-'||substr(h,9,4)||'-'||substr(h,13,4)||'-'||substr(h,17,4)||'-'||substr(h,21) FROM r)";

    private static string Changed(string column) => column switch { "Id" => "$poll", "Number" => "$number", "Key" => "$poll", _ => column };

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info('Polls')";
        using var rows = command.ExecuteReader();
        List<string> names = [];
        while (rows.Read())
            names.Add(rows.GetString(0));
        return names;
    }

    private static void Run(SqliteConnection connection, string sql, string poll, Poll like, int number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$poll", poll);
        command.Parameters.AddWithValue("$like", like.Id);
        command.Parameters.AddWithValue("$chain", like.ConsultationId);
        command.Parameters.AddWithValue("$number", number);
        command.ExecuteNonQuery();
    }
}
