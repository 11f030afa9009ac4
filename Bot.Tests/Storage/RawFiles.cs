using System.Buffers.Binary;
using System.Text;

namespace Bot.Tests.Storage;

/// <summary>What somebody holds who has every file of the data folder, as raw bytes: pages in use, free pages, the log and its index, and what lies beside them.</summary>
internal sealed class RawFiles
{
    private const string Database = "consultations.db";
    private readonly Dictionary<string, byte[]> files;

    private RawFiles(Dictionary<string, byte[]> files) => this.files = files;

    private byte[] Main => files[Database];

    /// <summary>How many pages of the database are free.</summary>
    public int FreePages => BinaryPrimitives.ReadInt32BigEndian(Main.AsSpan(36));

    public static RawFiles Of(TempStore store) => new(Directory.GetFiles(store.Folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(store.Folder, file), Read, StringComparer.Ordinal));

    /// <summary>The files that hold these bytes.</summary>
    public IEnumerable<string> Holding(byte[] bytes) => files.Where(file => file.Value.AsSpan().IndexOf(bytes) >= 0).Select(file => file.Key);

    /// <summary>The files that hold the number, in any way it could be written.</summary>
    public IEnumerable<string> Holding(Guid number) => Written(number).SelectMany(Holding).Distinct(StringComparer.Ordinal);

    /// <summary>The pages of the database in which any of the numbers stands.</summary>
    public IEnumerable<int> PagesHolding(IEnumerable<Guid> numbers)
    {
        var size = BinaryPrimitives.ReadUInt16BigEndian(Main.AsSpan(16)) is 1 and var huge ? huge << 16 : BinaryPrimitives.ReadUInt16BigEndian(Main.AsSpan(16));
        var wanted = numbers.SelectMany(Written).ToList();
        return Enumerable.Range(0, Main.Length / size).Where(page => wanted.Exists(bytes => Main.AsSpan(page * size, size).IndexOf(bytes) >= 0));
    }

    private static IEnumerable<byte[]> Written(Guid number)
    {
        yield return number.ToByteArray();
        yield return number.ToByteArray(bigEndian: true);
        foreach (var form in new[] { number.ToString("D"), number.ToString("N") })
        {
            yield return Encoding.ASCII.GetBytes(form);
            yield return Encoding.ASCII.GetBytes(form.ToUpperInvariant());
        }
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
