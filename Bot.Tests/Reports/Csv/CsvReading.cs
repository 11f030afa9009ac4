using System.IO.Compression;
using System.Text;

namespace Bot.Tests.Reports.Csv;

/// <summary>Reads comma-separated values by the letter of RFC 4180, and what does not keep it is an error.</summary>
internal static class CsvReading
{
    /// <summary>The files of a zip by name, byte for byte.</summary>
    public static Dictionary<string, byte[]> Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var to = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(to);
            return to.ToArray();
        });
    }

    public static List<List<string>> Read(byte[] file)
    {
        file.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue("there is no byte order mark");
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.AsSpan(3));
        List<List<string>> records = [];
        for (var at = 0; at < text.Length;)
        {
            List<string> record = [];
            do
                record.Add(Field(text, ref at));
            while (text[at++] == ',');
            text[(at - 1)..(at + 1)].ShouldBe("\r\n");
            at++;
            records.Add(record);
        }

        return records;
    }

    private static string Field(string text, ref int at)
    {
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",\r\n\"") + at;
            text[end].ShouldNotBe('"');
            text[end].ShouldNotBe('\n');
            var plain = text[at..end];
            at = end;
            return plain;
        }

        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] == '"' && text[++at] != '"')
                return field.ToString();
            field.Append(text[at]);
        }
    }
}
