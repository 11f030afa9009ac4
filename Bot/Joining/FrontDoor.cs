using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Dialogs.Joining;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Admitted = Bot.WebChat.Admitted;
using Refusal = Consultations.Deciding.Refusal;

namespace Bot.Joining;

/// <summary>Lets people into the guest chat: by the room's code, an invitation, or a personal link.</summary>
public sealed class FrontDoor(IDesk desk, IReadingRoom reading, CodeGuard guard) : IFrontDoor
{
    public async Task<Entry> EnterAsync(EntryRequest request, CancellationToken cancellationToken)
    {
        if (guard.Wait(request.Connection) is { Ticks: > 0 } wait)
            return SlowDown(wait);

        var entry = request.Key is { } key
            ? await ByKeyAsync(key, cancellationToken)
            : await ByCodeAsync(Codes.Tidy(request.Code ?? ""), cancellationToken);
        if (entry is TurnedAway { Status: StatusCodes.Status404NotFound })
            guard.Wrong(request.Connection);
        return entry;
    }

    private async Task<Entry> ByCodeAsync(string code, CancellationToken cancel)
    {
        var hash = Codes.Hash(code);
        var title = await reading.ReadAsync(books => books.All<Consultation>().Where(c => c.JoinCode == code).Select(c => c.Title).SingleOrDefault(), cancel);
        if (title is null && !await reading.ReadAsync(books => books.All<Invitation>().Any(i => i.CodeHash == hash), cancel))
            return Unknown(nameof(Consultations.Sentences.CodeUnknown));

        return new Admitted(NewGuest(), title ?? Bot.Sentences.PageTitle, new Activity { Type = ActivityTypes.Message, Text = $"join {code}" });
    }

    private async Task<Entry> ByKeyAsync(string key, CancellationToken cancel)
    {
        var guest = NewGuest();
        var by = new Asker(Channels.Directline, guest.UserId, guest.ConversationId);
        if ((await desk.TakeAsync(new ComeBack(key) { By = by }, cancel)).Is(out var conversation, out _))
            return new Admitted(new Guest(conversation.Id, conversation.UserId), await TitleAsync(conversation, cancel), Arrival(conversation));

        var hash = Codes.Hash(key);
        if (!await reading.ReadAsync(books => books.All<Invitation>().Any(i => i.CodeHash == hash), cancel))
            return Unknown(nameof(Consultations.Sentences.LinkUnknown));
        return (await desk.TakeAsync(new AcceptInvitation(key) { By = by }, cancel)).Is(out var accepted, out var refusal)
            ? new Admitted(guest, Bot.Sentences.PageTitle, Arrival(accepted))
            : new TurnedAway(refusal.Sentence, StatusCodes.Status410Gone);
    }

    private async Task<string> TitleAsync(Conversation conversation, CancellationToken cancel) =>
        await reading.ReadAsync(books => conversation.ConsultationId is { } id ? books.Find<Consultation>(id)?.Title : null, cancel) ?? Bot.Sentences.PageTitle;

    private static Activity Arrival(object value) => new() { Type = ActivityTypes.Event, Name = ConsultationBot.Arrived, Value = value };

    private static Guest NewGuest() => new(Codes.NewKey(), $"guest-{Codes.NewKey()}");

    private static TurnedAway Unknown(string sentence) => new(new Refusal(sentence).Sentence, StatusCodes.Status404NotFound);

    private static TurnedAway SlowDown(TimeSpan wait) => new(
        new Refusal(nameof(Consultations.Sentences.CodeSlowDown), (int)Math.Ceiling(wait.TotalSeconds)).Sentence, StatusCodes.Status429TooManyRequests, wait);
}
