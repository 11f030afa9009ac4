using AdaptiveCards;
using Consultations.Polling;

namespace Cards.Polling;

/// <summary>What whoever looks after the room can do with a poll that is open or paused.</summary>
internal static class PollButtons
{
    public static IEnumerable<AdaptiveSubmitAction> While(Poll poll)
    {
        if (poll.State == PollState.Open)
            yield return Line.Button(Sentences.ButtonPausePoll, $"pause poll {poll.Number}");
        else
            yield return Line.Button(Sentences.ButtonResumePoll, $"resume poll {poll.Number}");
        yield return Line.Button(Sentences.ButtonClosePoll, $"close poll {poll.Number}");
        if (poll is { State: PollState.Open, IsNudged: false })
            yield return Line.Button(Sentences.ButtonNudge, $"nudge {poll.Number}");
    }
}
