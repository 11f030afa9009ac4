using Bot.Connector;
using Bot.WebChat;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.Delivery;

/// <summary>
/// Tells one person one thing, wherever they are: on the guest page, where what is kept is delivered and said again replaces itself; and in the personal chat of a channel that
/// has to be called, where a row is claimed before the first byte leaves.
/// </summary>
public sealed class Messenger(IDesk desk, IReadingRoom reading, GuestAdapter guests, ConnectorClient connector, SendingPace pace, TimeProvider time)
{
    /// <summary>How often something is tried again that surely was not told.</summary>
    public const int MostRefusals = 12;

    // The channel counts those of one bot together.
    private const string NewChats = "new chats";
    private static readonly TimeSpan RestWhenBusy = TimeSpan.FromSeconds(2), LongestRest = TimeSpan.FromMinutes(5), LongestAsked = TimeSpan.FromHours(1);
    private readonly Guid sender = Guid.NewGuid();

    public async Task DeliverAsync(Guid rowId, CancellationToken cancellationToken)
    {
        var (found, pages, chat) = await reading.ReadAsync(books => Find(books, rowId), cancellationToken);
        if (found is not { Reach: Reach.Waiting, Sender: null } row)
            return;
        foreach (var (page, language) in pages)
            await ShowAsync(row, page, language, cancellationToken);
        if (chat is null)
            await SettleAsync(row, Untold(row, Reach.NoChat, pages.Count > 0));
        else if (chat.Chat.Standing != ChatStanding.Open)
            await SettleAsync(row, Untold(row, chat.Chat.Standing == ChatStanding.Disabled ? Reach.Disabled : Reach.Blocked, pages.Count > 0));
        else
            await SendAsync(row, chat.Chat, chat.Language, pages.Count > 0, cancellationToken);
    }

    private static (OutboxRow? Row, List<(Conversation Page, string Language)> Pages, Address? Chat) Find(IBooks books, Guid rowId) =>
        books.Find<OutboxRow>(rowId) is { } row ? (row, PagesOf(books, row.PersonId), ChatOf(books, row.PersonId)) : (null, [], null);

    private static List<(Conversation Page, string Language)> PagesOf(IBooks books, Guid person) =>
    [
        .. books.All<Conversation>().Where(c => c.PersonId == person && c.Channel == Channels.Directline).ToList()
            .Select(page => (page, books.Find<Door>(page.Channel, page.UserId)?.Language ?? "")),
    ];

    /// <summary>Where they can be written to; else whichever there is, for what it says of why not.</summary>
    private static Address? ChatOf(IBooks books, Guid person) => books.All<Door>().Where(door => door.PersonId == person && door.Channel != Channels.Directline).ToList()
        .Select(door => books.Find<PersonalChat>(door.Channel, door.UserId) is { } chat ? new Address(chat, door.Language) : null)
        .OfType<Address>().OrderBy(one => one.Chat.Standing).ThenByDescending(one => one.Chat.ConversationId is not null).FirstOrDefault();

    private async Task ShowAsync(OutboxRow row, Conversation page, string language, CancellationToken cancellationToken)
    {
        var (said, shows) = await WriteAsync(row, language, cancellationToken);
        await guests.SayAsync(new Guest(page.Id, page.UserId), said, $"notice-{row.Id:N}", cancellationToken, shows);
    }

    private async Task SendAsync(OutboxRow row, PersonalChat chat, string language, bool isShown, CancellationToken cancellationToken)
    {
        var isNew = chat.ConversationId is null;
        if (isNew && !await MakeAsync(row, chat, isShown, cancellationToken))
            return;
        var (said, _) = await WriteAsync(row, language, cancellationToken);
        said.GoTo(chat);
        using var place = await pace.WaitAsync(chat.TenantId, chat.ConversationId!, cancellationToken);
        if (!(await desk.TakeSurelyAsync(new ClaimRow(row.Id, sender) { By = Asker.House })).Is(out var claimed, out _) || !claimed)
            return;
        // What has begun is seen through: a send that is cut off is one of which nobody knows what became of it.
        place.Leave();
        await TakeInAsync(row, chat, await connector.TryPostAsync(said, CancellationToken.None), isShown, isNew);
    }

    /// <summary>Opens the personal chat with somebody who so far has spoken in a group only. The channel gives the same chat again where there is one.</summary>
    private async Task<bool> MakeAsync(OutboxRow row, PersonalChat chat, bool isShown, CancellationToken cancellationToken)
    {
        using var place = await pace.WaitAsync(chat.TenantId, NewChats, cancellationToken);
        place.Leave();
        var made = await connector.TryCreateConversationAsync(
            chat.ServiceUrl, chat.TenantId, new ChannelAccount { Id = chat.BotId }, new ChannelAccount { Id = chat.UserId, AadObjectId = chat.ObjectId }, CancellationToken.None);
        if (made is { Outcome: SendOutcome.Delivered, Id: { } id })
        {
            await StandsAsync(chat, id, ChatStanding.Open);
            chat.ConversationId = id;
            return true;
        }

        // Nothing was told by it, whatever became of it.
        await TakeInAsync(row, chat, made.Outcome is SendOutcome.Unknown or SendOutcome.Delivered ? new Sending(SendOutcome.Busy) : made, isShown, isNew: true);
        return false;
    }

    private async Task TakeInAsync(OutboxRow row, PersonalChat chat, Sending sent, bool isShown, bool isNew)
    {
        switch (sent.Outcome)
        {
            case SendOutcome.Delivered:
                await SettleAsync(row, row.IsUncertain ? Reach.PerhapsTwice : Reach.Told);
                break;
            case SendOutcome.Busy when row.Refusals < MostRefusals:
                await WaitLongerAsync(row, chat, sent.RetryAfter);
                break;
            case SendOutcome.Unknown when !row.IsUncertain:
                await desk.TakeSurelyAsync(new TryLater(row.Id, time.GetUtcNow() + RestWhenBusy, IsUncertain: true) { By = Asker.House });
                break;
            case SendOutcome.Unknown:
                await SettleAsync(row, Reach.PerhapsTwice);
                break;
            case SendOutcome.Gone:
                await StandsAsync(chat, null, ChatStanding.Open);
                await AfterGoneAsync(row, isShown, isNew);
                break;
            default:
                await RefusedAsync(row, chat, sent.Outcome, isShown);
                break;
        }
    }

    private async Task WaitLongerAsync(OutboxRow row, PersonalChat chat, TimeSpan? asked)
    {
        var rest = asked is { Ticks: > 0 } wait ? Shorter(wait, LongestAsked) : Shorter(RestWhenBusy * (1 << Math.Min(row.Refusals, 7)), LongestRest);
        pace.Rest(chat.ConversationId ?? NewChats, rest);
        await desk.TakeSurelyAsync(new TryLater(row.Id, time.GetUtcNow() + rest, IsUncertain: false) { By = Asker.House });
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>The remembered chat is dropped, and made anew once; where that is gone too there is none.</summary>
    private Task<Result<Done>> AfterGoneAsync(OutboxRow row, bool isShown, bool isNew) => !isNew && row.Refusals < MostRefusals
        ? desk.TakeSurelyAsync(new TryLater(row.Id, time.GetUtcNow(), IsUncertain: false) { By = Asker.House })
        : SettleAsync(row, Untold(row, Reach.NoChat, isShown));

    private async Task RefusedAsync(OutboxRow row, PersonalChat chat, SendOutcome outcome, bool isShown)
    {
        var (reach, standing) = outcome switch
        {
            SendOutcome.Blocked or SendOutcome.NotInRoster or SendOutcome.WritesBlocked => (Reach.Blocked, ChatStanding.Blocked),
            SendOutcome.Disabled => (Reach.Disabled, ChatStanding.Disabled),
            _ => (Reach.Refused, chat.Standing),
        };
        if (standing != chat.Standing)
            await StandsAsync(chat, chat.ConversationId, standing);
        await SettleAsync(row, Untold(row, reach, isShown));
    }

    /// <summary>Whoever has it on their page was told; whoever may have it from an earlier try stays on the list.</summary>
    private static Reach Untold(OutboxRow row, Reach reach, bool isShown) => row.IsUncertain ? Reach.PerhapsTwice : isShown ? Reach.Told : reach;

    private Task<Result<Done>> StandsAsync(PersonalChat chat, string? conversation, ChatStanding standing) =>
        desk.TakeSurelyAsync(new ChatStands(chat.Channel, chat.UserId, conversation, standing) { By = Asker.House });

    private Task<Result<Done>> SettleAsync(OutboxRow row, Reach reach) => desk.TakeSurelyAsync(new Settle(row.Id, reach) { By = Asker.House });

    private Task<(Activity Said, IReadOnlyList<string> Shows)> WriteAsync(OutboxRow row, string language, CancellationToken cancellationToken) =>
        reading.ReadAsync(books => (NoticeWriter.Write(books, row, language, out var shows), shows), cancellationToken);

    private sealed record Address(PersonalChat Chat, string Language);
}
