using System.Globalization;
using System.Security.Cryptography;
using Consultations.Organising;
using Consultations.Polling;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>What tests do with the files of polls.</summary>
internal static class PollFiles
{
    public static string SecretOf(this TempStore store, Poll poll) => Path.Combine(store.Folder, "secrets", poll.Id.ToString("N"));

    /// <summary>Under which key the delegate's ballot is filed, to whoever has the secret.</summary>
    public static Guid KeyOf(this TempStore _, byte[] secret, Guid who) => new(HMACSHA256.HashData(secret, who.ToByteArray()).AsSpan(0, 16));

    /// <summary>Waits until the writer has done what it does after an answer: it takes the next batch only then.</summary>
    public static async Task SettleAsync(this Workshop workshop)
    {
        var k = (await workshop.Store.ReadAsync(books => books.Find<Consultation>(workshop.Id)!)).K;
        await workshop.DoAsync(new SetK(workshop.Id, k) { By = Workshop.Organiser });
    }

    /// <summary>The first column of what the question finds, read past the bot.</summary>
    public static List<string> Ask(this TempStore store, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={store.File};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return rows;
    }
}
