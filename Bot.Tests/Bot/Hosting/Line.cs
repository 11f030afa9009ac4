using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Hosting;

/// <summary>One connection, on which every byte is sent when the test wants it sent.</summary>
internal sealed class Line : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] heard = new byte[16 * 1024];

    public static async Task<Line> OpenAsync(int port)
    {
        var line = new Line();
        await line.socket.ConnectAsync(IPAddress.Loopback, port);
        return line;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes);

    /// <summary>What comes next; nothing when the other side has closed.</summary>
    public async Task<string> HearAsync() => Encoding.UTF8.GetString(heard, 0, await socket.ReceiveAsync(heard));

    /// <summary>All that comes, to where it ends with this.</summary>
    public async Task<string> HearUntilAsync(string end)
    {
        var all = "";
        while (!all.EndsWith(end, StringComparison.Ordinal))
        {
            var more = await HearAsync();
            if (more.Length == 0)
                throw new IOException("The other side has closed.");
            all += more;
        }

        return all;
    }

    public void Dispose() => socket.Dispose();
}
