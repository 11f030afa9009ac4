using System.Globalization;
using System.Text;
using Consultations.Polling;

namespace Benchmarks.Polling;

/// <summary>A delegate who has joined, and where they speak.</summary>
public sealed record Voter(Guid DelegateId, Seat Seat)
{
    /// <summary>Votes in that poll, each delegate for the option that falls to their number.</summary>
    public Seat Voting(Poll poll) => Seat.Saying(number => Vote(poll, OptionOf(number), string.Create(CultureInfo.InvariantCulture, $"{Script.Name(number)}{poll.Number}")));

    public static int OptionOf(int number) => number % Electorate.Options;

    /// <summary>What the button of a ballot posts: a line, under the client's own id. Sent again it has the same.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="option">From 0.</param>
    /// <param name="clientId">Of letters and digits.</param>
    public static byte[] Vote(Poll poll, int option, string clientId) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"type":"message","locale":"en-IN","value":{"line":"vote {{{poll.Number}}}: {{{(char)('a' + option)}}}","room":"{{{poll.ConsultationId:N}}}"},"channelData":{"clientActivityID":"{{{clientId}}}"}}"""));
}
