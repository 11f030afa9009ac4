using System.Text;

namespace Benchmarks;

/// <summary>Somebody who posts to a server, and what they say: the head of every request, and the body of the one with a number.</summary>
public sealed class Seat
{
    private readonly Func<int, byte[]> says;

    public Seat(string path, Func<int, byte[]> says, string? token = null) : this(HeadOf(path, token), says)
    {
    }

    private Seat(byte[] head, Func<int, byte[]> says) => (Head, this.says) = (head, says);

    /// <summary>A delegate who has joined, in the web chat.</summary>
    public static Seat InTheChat(string conversationId, string token) => new($"/directline/conversations/{conversationId}/activities", Script.Activity, token);

    /// <summary>Everything up to the length of the body.</summary>
    public byte[] Head { get; }

    public byte[] Says(int number) => says(number);

    /// <summary>The same person, who says something else.</summary>
    public Seat Saying(Func<int, byte[]> other) => new(Head, other);

    private static byte[] HeadOf(string path, string? token) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}Content-Type: application/json\r\nContent-Length: ");
}
