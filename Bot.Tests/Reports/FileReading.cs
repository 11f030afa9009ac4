using System.IO.Compression;
using System.Net;
using System.Text;

namespace Bot.Tests.Reports;

/// <summary>All that can be read in a file: its name, the names and the content of what is packed in it, as it stands and with what is escaped written out.</summary>
internal static class FileReading
{
    public static IEnumerable<string> Texts(string name, byte[] content)
    {
        yield return name;
        if (content is [(byte)'P', (byte)'K', ..])
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            yield return zip.Comment;
            foreach (var entry in zip.Entries)
            {
                using var unpacked = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(unpacked);
                foreach (var text in Texts(entry.FullName, unpacked.ToArray()))
                    yield return text;
            }
        }

        foreach (var text in new[] { Encoding.UTF8.GetString(content), Encoding.Unicode.GetString(content) })
        {
            yield return text;
            yield return WebUtility.HtmlDecode(text);
            yield return text.Replace("\\", "", StringComparison.Ordinal);
        }
    }
}
