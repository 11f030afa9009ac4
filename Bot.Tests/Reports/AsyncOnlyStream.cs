namespace Bot.Tests.Reports;

/// <summary>A store far away that refuses to be waited for, and counts how often it got some.</summary>
internal sealed class AsyncOnlyStream : OneWayStream
{
    public int Writes { get; private set; }

    /// <summary>Called with the number of bytes there are after each write.</summary>
    public Action<long>? Took { get; init; }

    public byte[] ToArray() => Written().ToArray();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        base.Write(buffer.ToArray(), 0, buffer.Length);
        Writes++;
        Took?.Invoke(Taken);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Nobody waits for a disk or a network here.");
}
