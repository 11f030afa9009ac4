using System.Text;

namespace Benchmarks;

/// <summary>A delegate who has joined, in the web chat: the conversation, and the head of every request that posts to it.</summary>
public sealed class Seat(string conversationId, string token)
{
    /// <summary>Everything up to the length of the body.</summary>
    public byte[] Head { get; } = Encoding.ASCII.GetBytes(
        $"POST /directline/conversations/{conversationId}/activities HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
        + "Content-Type: application/json\r\nContent-Length: ");
}
