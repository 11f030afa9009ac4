using System.Globalization;
using Consultations.Announcing;
using Consultations.Conversing;

namespace Cards.Announcing;

/// <summary>How cards speak of broadcasts.</summary>
internal static class BroadcastWords
{
    private static readonly (Reach Reach, Func<string> Sentence)[] Reasons =
    [
        (Reach.Blocked, () => Sentences.ReachBlocked),
        (Reach.Disabled, () => Sentences.ReachDisabled),
        (Reach.NoChat, () => Sentences.ReachNoChat),
        (Reach.Refused, () => Sentences.ReachRefused),
    ];

    public static string Kind(Broadcast broadcast) => broadcast.Kind switch
    {
        BroadcastKind.Ballots => Wording.Format(Sentences.BroadcastBallots, broadcast.Subject),
        BroadcastKind.Item => Wording.Format(Sentences.BroadcastItem, broadcast.Subject),
        BroadcastKind.Result => Wording.Format(Sentences.BroadcastResult, broadcast.Subject),
        BroadcastKind.Summary when broadcast.Subject > 0 => Wording.Format(Sentences.BroadcastItemSummary, broadcast.Subject),
        BroadcastKind.Summary => Sentences.BroadcastSummary,
        _ => Sentences.BroadcastMessage,
    };

    public static string State(Broadcast broadcast) => Wording.Format(
        broadcast.IsStopped ? Sentences.BroadcastStopped : broadcast.EndedAt is null ? Sentences.BroadcastRunning : Sentences.BroadcastDone,
        broadcast.Number);

    /// <summary>"3 blocked the bot or took it off; 2 without a chat"; empty where nobody was missed.</summary>
    public static string NotReached(BroadcastView view) => string.Join("; ", Reasons.Where(one => view.Of(one.Reach) > 0).Select(one => Wording.Format(one.Sentence(), view.Of(one.Reach))));

    /// <summary>In seconds up to two minutes, in minutes above.</summary>
    public static string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? Wording.Counted((int)Math.Ceiling(time.TotalSeconds), Sentences.SecondsOne, Sentences.SecondsMany)
        : Wording.Counted((int)Math.Ceiling(time.TotalMinutes), Sentences.MinutesOne, Sentences.MinutesMany);

    public static string Name(Delegate who) => who.Name.Length > 0 ? Wording.Format(Sentences.Numbered, who.Number, who.Name) : Number(who.Number);

    public static string Number(int count) => count.ToString(CultureInfo.CurrentCulture);
}
