namespace Bot.Tests.Reports;

/// <summary>Takes bytes in one direction, as a shelf does, counts how often it got some, and refuses to be waited for.</summary>
internal sealed class AsyncOnlyStream : Stream
{
    private readonly MemoryStream taken = new();

    public int Writes { get; private set; }

    /// <summary>Called with the number of bytes there are after each write.</summary>
    public Action<long>? Took { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public byte[] ToArray() => taken.ToArray();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await taken.WriteAsync(buffer, cancellationToken);
        Writes++;
        Took?.Invoke(taken.Length);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nobody waits for a disk or a network here.");

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
