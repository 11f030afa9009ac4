using System.Text;

namespace Benchmarks;

/// <summary>Somebody who posts to a server, and what they say: the head of every request, and the body of the one with a number.</summary>
public sealed class Seat(string path, Func<int, byte[]> says, string? token = null)
{
    /// <summary>A delegate who has joined, in the web chat.</summary>
    public static Seat InTheChat(string conversationId, string token) => new($"/directline/conversations/{conversationId}/activities", Script.Activity, token);

    /// <summary>Everything up to the length of the body.</summary>
    public byte[] Head { get; } = Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}Content-Type: application/json\r\nContent-Length: ");

    public byte[] Says(int number) => says(number);
}
