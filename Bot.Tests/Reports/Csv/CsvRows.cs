using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.Tests.Reports.Csv;

/// <summary>The rows of the files in a zip as a program reads them: what looks like a number is one.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(byte[] zip, string table)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        using var text = new StreamReader(archive.GetEntry(table + ".csv")!.Open(), Encoding.UTF8);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        List<IReadOnlyDictionary<string, object?>> rows = [];
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => Value(csv.GetField(column)!), StringComparer.Ordinal));
        return rows;
    }

    private static object? Value(string cell) => cell switch
    {
        "" => null,
        "true" or "false" => cell == "true",
        _ when int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fraction) => fraction,
        _ => cell,
    };
}
