using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace Bot.Connector;

/// <summary>Lends the JSON reader and writer their own buffers.</summary>
internal sealed class PooledChars : IArrayPool<char>
{
    public static readonly PooledChars Shared = new();

    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    public void Return(char[]? array)
    {
        if (array is not null)
            ArrayPool<char>.Shared.Return(array, clearArray: true);
    }
}

/// <summary>Text that is read out of UTF-8, in a buffer that is lent. Nothing of it stays in the buffer.</summary>
internal sealed class PooledTextReader : TextReader
{
    private readonly int length;
    private char[] text;
    private int position;

    public PooledTextReader(ReadOnlySpan<byte> utf8)
    {
        text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        length = Encoding.UTF8.GetChars(utf8, text);
    }

    public override int Peek() => position < length ? text[position] : -1;

    public override int Read() => position < length ? text[position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = Math.Min(count, length - position);
        text.AsSpan(position, read).CopyTo(buffer.AsSpan(index));
        position += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        PooledChars.Shared.Return(Interlocked.Exchange(ref text, []) is { Length: > 0 } lent ? lent : null);
        base.Dispose(disposing);
    }
}

/// <summary>Text that is being written, in a buffer that is lent. Nothing of it stays in the buffer.</summary>
internal sealed class PooledTextWriter : TextWriter
{
    private char[] text = ArrayPool<char>.Shared.Rent(2048);
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written; good until this is disposed of.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, length);

    public override void Write(char value)
    {
        MakeRoom(1);
        text[length++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeRoom(buffer.Length);
        buffer.CopyTo(text.AsSpan(length));
        length += buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        PooledChars.Shared.Return(Interlocked.Exchange(ref text, []) is { Length: > 0 } lent ? lent : null);
        length = 0;
        base.Dispose(disposing);
    }

    private void MakeRoom(int more)
    {
        if (length + more <= text.Length)
            return;

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(length + more, text.Length * 2));
        Text.CopyTo(larger);
        PooledChars.Shared.Return(text);
        text = larger;
    }
}
