using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>One HTTP/1.1 connection that posts one thing after another: as little work as can be, since it shares the processors with what it measures.</summary>
public sealed class PostConnection : IDisposable
{
    private const int LongestAnswer = 16 * 1024;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] answer = new byte[LongestAnswer];

    private PostConnection()
    {
    }

    public static async Task<PostConnection> OpenAsync(int port)
    {
        var connection = new PostConnection();
        try
        {
            await connection.socket.ConnectAsync(IPAddress.Loopback, port);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <returns>The status of the answer, which has then come whole.</returns>
    public async Task<HttpStatusCode> PostAsync(Seat seat, byte[] body)
    {
        var length = Encoding.ASCII.GetBytes(body.Length.ToString(CultureInfo.InvariantCulture));
        await socket.SendAsync([seat.Head, length, "\r\n\r\n"u8.ToArray(), body]);
        var received = 0;
        while (!IsWhole(answer.AsSpan(0, received)))
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(received));
            if (read == 0)
                throw new IOException("The server has closed the connection.");
            received += read;
        }

        return (HttpStatusCode)int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;

        var head = answer[..end];
        var body = answer[(end + 4)..];
        var mark = "\r\nContent-Length: "u8;
        var at = head.IndexOf(mark);
        if (at < 0)
            return body.EndsWith("0\r\n\r\n"u8);

        var number = head[(at + mark.Length)..];
        var stop = number.IndexOf((byte)'\r');
        return body.Length >= int.Parse(stop < 0 ? number : number[..stop], CultureInfo.InvariantCulture);
    }
}
