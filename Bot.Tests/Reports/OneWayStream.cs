namespace Bot.Tests.Reports;

/// <summary>Takes bytes as a store far away does: they go in, and that is all.</summary>
internal class OneWayStream : Stream
{
    private readonly MemoryStream kept = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>How many bytes there are.</summary>
    protected long Taken => kept.Length;

    /// <summary>All of it, to be read.</summary>
    public MemoryStream Written() => new(kept.ToArray());

    public override void Write(byte[] buffer, int offset, int count) => kept.Write(buffer, offset, count);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
