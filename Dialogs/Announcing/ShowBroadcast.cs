using Cards.Announcing;
using Consultations.Announcing;
using Consultations.Deciding;
using Dialogs.Turns;
using Newtonsoft.Json;

namespace Dialogs.Announcing;

/// <summary>Shows how far a broadcast is, on a card that goes on changing until everybody was told.</summary>
internal static class ShowBroadcast
{
    public static async Task PinAsync(Turn turn, int number)
    {
        var here = turn.Here;
        if (await turn.ReadAsync(books => Broadcast.Find(books, here, number) is { } found ? BroadcastView.Of(books, found) : null) is { } view)
            await PinAsync(turn, view);
        else
            await turn.RefuseAsync(new Refusal(nameof(Consultations.Sentences.NoSuchBroadcast), number));
    }

    /// <summary>
    /// Beside what else is answered: only where it takes its time, or somebody cannot be reached. In a hall of open pages it is done at once. Whom it did not reach is nothing for a group or channel.
    /// </summary>
    public static async Task PinWhereItTakesTimeAsync(Turn turn, BroadcastKind kind, int subject)
    {
        var here = turn.Here;
        var view = await turn.ReadAsync(books => books.All<Broadcast>().Where(one => one.ConsultationId == here && one.Kind == kind && one.Subject == subject).OrderByDescending(one => one.Number).FirstOrDefault() is { } found
            ? BroadcastView.Of(books, found)
            : null);
        if (view is { OverTeams: > 0, Broadcast.EndedAt: null } && turn.Setting == Setting.Alone)
            await PinAsync(turn, view);
    }

    private static async Task PinAsync(Turn turn, BroadcastView view)
    {
        var id = await turn.PinAsync(BroadcastCard.Of(view), [view.Broadcast.TextKey, .. view.PerhapsTwice.Select(who => who.Key)]);
        if (id.Length > 0 && view.Broadcast.EndedAt is null)
            await turn.DoAsync(new FollowBroadcast(view.Broadcast.Id, id, JsonConvert.SerializeObject(turn.Context.Activity.GetConversationReference())) { By = turn.Speaker.By });
    }
}
