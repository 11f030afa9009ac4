using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Storage.Blobs;

/// <summary>
/// Sends what is written block by block, and holds one block at most. Nobody sees the blocks before they are committed; what is never committed never was a file.
/// </summary>
internal sealed class BlockStream(BlockBlobClient blob, CancellationToken cancel) : Stream
{
    public const int BlockSize = 4 * 1024 * 1024;

    private readonly byte[] block = new byte[BlockSize];
    private readonly List<string> sent = [];
    private readonly string upload = Guid.NewGuid().ToString("N");
    private int filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Makes a file of all that was written, in the place of one that was there.</summary>
    public async Task CommitAsync(BlobHttpHeaders headers)
    {
        if (filled > 0)
            await SendAsync(cancel);
        await blob.CommitBlockListAsync(sent, new CommitBlockListOptions { HttpHeaders = headers }, cancel);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            buffer = buffer[Take(buffer)..];
            if (filled == BlockSize)
            {
                using var body = Body();
                blob.StageBlock(NextId(), body, cancellationToken: cancel);
                filled = 0;
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            buffer = buffer[Take(buffer.Span)..];
            if (filled == BlockSize)
                await SendAsync(cancellationToken);
        }
    }

    /// <summary>Does nothing: whoever writes may flush each line, and a block is no smaller for it.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendAsync(CancellationToken stop)
    {
        await using var body = Body();
        await blob.StageBlockAsync(NextId(), body, cancellationToken: stop);
        filled = 0;
    }

    private int Take(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, BlockSize - filled);
        bytes[..taken].CopyTo(block.AsSpan(filled));
        filled += taken;
        return taken;
    }

    /// <summary>What is sent again from its beginning where an answer was lost.</summary>
    private MemoryStream Body() => new(block, 0, filled, writable: false);

    /// <summary>All ids of a blob have the same length; those of two uploads of one name are never the same.</summary>
    private string NextId()
    {
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload}{sent.Count:D6}")));
        sent.Add(id);
        return id;
    }
}
