using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bot.Tests.TeamsApp;

/// <summary>An 8-bit RGBA picture without row filters, as the icons are drawn.</summary>
internal sealed class Png
{
    private const int HeadEnds = 8;

    private readonly byte[] rows;

    public Png(byte[] file)
    {
        var head = Chunk(file, "IHDR");
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head[4..]));
        head[8..].ToArray().ShouldBe([8, 6, 0, 0, 0]);
        using var packed = new ZLibStream(new MemoryStream(Chunk(file, "IDAT").ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        rows = unpacked.ToArray();
        rows.Length.ShouldBe(Height * Stride);
        Enumerable.Range(0, Height).ShouldAllBe(row => rows[row * Stride] == 0);
    }

    public int Width { get; }

    public int Height { get; }

    public IEnumerable<(byte R, byte G, byte B, byte A)> Pixels => Enumerable.Range(0, Width * Height)
        .Select(i => (i / Width * Stride) + 1 + (i % Width * 4))
        .Select(at => (rows[at], rows[at + 1], rows[at + 2], rows[at + 3]));

    private int Stride => 1 + (Width * 4);

    private static ReadOnlySpan<byte> Chunk(byte[] file, string name)
    {
        for (var at = HeadEnds; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (Encoding.ASCII.GetString(file, at + 4, 4) == name)
                return file.AsSpan(at + 8, length);
            at += length + 12;
        }

        throw new InvalidDataException($"It has no {name}.");
    }
}
