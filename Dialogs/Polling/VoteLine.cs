using Consultations.Polling;
using Dialogs.Turns;

namespace Dialogs.Polling;

/// <summary>What a typed vote, or a form's, means.</summary>
/// <param name="Poll">Number of the poll; null where several are open and none is named, or none is open.</param>
/// <param name="Answer">What is chosen in it; empty to see the ballot, and for a form.</param>
internal sealed record VoteLine(int? Poll, string Answer)
{
    /// <summary>"3: b", as the buttons of a ballot say it; null for anything else.</summary>
    public static VoteLine? Named(string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && LineReader.Number(rest[..colon]) is ({ } named, "") ? new VoteLine(named, rest[(colon + 1)..].Trim()) : null;
    }

    /// <param name="rest">What follows "vote".</param>
    /// <param name="isForm">Whether it came with a form.</param>
    /// <param name="running">The polls that are open or paused.</param>
    public static VoteLine Read(string rest, bool isForm, IReadOnlyList<Poll> running)
    {
        if (Named(rest) is { } named)
            return named;
        // A form's "vote 3" names its poll, and so does a number alone where several are open; where only one is, it is an option of that.
        if (LineReader.Number(rest) is ({ } number, "") && (isForm || running.Count > 1))
            return new VoteLine(number, "");
        return new VoteLine(running is [var only] ? only.Number : null, isForm ? "" : rest);
    }
}
