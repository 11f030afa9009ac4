using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Reports.Tables;

namespace Reports.Csv;

/// <summary>Writes one table as RFC 4180 has it: commas, CRLF, UTF-8 with a byte order mark, by which spreadsheets know it. A row leaves as soon as it is made.</summary>
internal static class CsvTable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", ShouldQuote = cell => cell.Field?.AsSpan().IndexOfAny("\",\r\n") >= 0 };

    public static async Task WriteAsync(RecordTable table, Stream to, CancellationToken cancel)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Form, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(column.Id);
        await csv.NextRecordAsync();
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var value in row)
                csv.WriteField(CsvCell.Of(value));
            await csv.NextRecordAsync();
        }
    }
}
