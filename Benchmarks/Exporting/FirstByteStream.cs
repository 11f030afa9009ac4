using System.Diagnostics;

namespace Benchmarks.Exporting;

/// <summary>Passes on what is written, and remembers when the first of it came.</summary>
public sealed class FirstByteStream(Stream to) : Stream
{
    private readonly long begun = Stopwatch.GetTimestamp();

    /// <summary>How long it took until something was written; null where nothing was.</summary>
    public TimeSpan? FirstByte { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Note(buffer.Length);
        to.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Note(buffer.Length);
        return to.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => to.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Note(int count)
    {
        if (count > 0)
            FirstByte ??= Stopwatch.GetElapsedTime(begun);
    }
}
