using Bot.Connector;
using Consultations.Conversing;
using Consultations.Deciding;
using Dialogs.Conversing;
using Dialogs.Exporting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Bot.WebChat;

/// <summary>The guest chat as a channel of the bot. What is kept is delivered: the open streams and the polling clients read it from the transcript.</summary>
public sealed class GuestAdapter(
    ITranscript transcript,
    SecretLines secrets,
    LiveConversations live,
    TimeProvider clock,
    ILogger<GuestAdapter> log) : ContinuingAdapter
{
    private readonly Gates gates = new();

    /// <summary>
    /// Runs one turn and keeps it whole. A message that was taken before, by its client's id, is answered with the id it got then.
    /// Once its turn has begun a message is seen through, whether or not the client still waits.
    /// </summary>
    public Task<string> ReceiveAsync(Guest guest, Activity activity, IBot bot, CancellationToken cancellationToken) =>
        ReceiveAsync(guest, activity, bot, record: null, cancellationToken);

    /// <summary>The same with a file that came with the line, which is kept nowhere here.</summary>
    public async Task<string> ReceiveAsync(Guest guest, Activity activity, IBot bot, UploadedRecord? record, CancellationToken cancellationToken)
    {
        using var gate = await gates.EnterAsync($"{guest.ConversationId}\n{guest.UserId}", cancellationToken);
        if (Lines.ClientId(activity) is { } clientId && await transcript.FindByClientIdAsync(guest.ConversationId, clientId, cancellationToken) is { } known)
            return known;

        var turn = new GuestTurn { PageLocale = activity.Locale };
        Stamp(guest, activity);
        var words = Lines.Echo(activity, []);
        using var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.Add(turn);
        if (record is not null)
            turnContext.TurnState.Add(record);
        try
        {
            await RunPipelineAsync(turnContext, bot.OnTurnAsync, CancellationToken.None);
        }
        catch (Exception problem)
        {
            log.GuestTurnFailed(DiscreetFault.Describe(problem));
            turn.Add(Said.Of(Address(MessageFactory.Text(Sentences.BotStumbled), turnContext)));
        }

        var echo = activity.Type is ActivityTypes.Message ? words with { Shows = turnContext.WhatIsShown() } : null;
        if (echo is not null && turnContext.IsForgotten())
        {
            // A tap is nothing that the person wrote: what is kept nowhere is not written onto their screen either.
            live.Show(guest.ConversationId, (activity.Value is null ? echo : Lines.Unspoken(activity)).Json);
            echo = null;
        }

        await KeepAsync(turnContext, echo, turn.Everything, CancellationToken.None);
        return words.ActivityId;
    }

    /// <summary>Says something to one person of its own accord. Said again under the same id, it replaces itself.</summary>
    /// <param name="guest">The person.</param>
    /// <param name="said">What is said.</param>
    /// <param name="id">The line's id.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="shows">Names of what it shows, so that it can be blanked.</param>
    public async Task SayAsync(Guest guest, IMessageActivity said, string id, CancellationToken cancellationToken, params IEnumerable<string> shows)
    {
        var occasion = new Activity { Type = ActivityTypes.Event };
        Stamp(guest, occasion);
        using var turnContext = new TurnContext(this, occasion);
        var activity = Address((Activity)said, turnContext);
        activity.Id = id;
        activity.ReplyToId = null;
        foreach (var key in shows)
            turnContext.Shows(key);
        await DeliverAsync(turnContext, [Said.Of(activity)], cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        List<Said> said = [];
        foreach (var activity in activities)
        {
            // Traces are for developers, and a pause is for channels that would otherwise mix up the order.
            if (activity.Type is ActivityTypes.Trace or "delay")
                continue;

            Address(activity, turnContext);
            if (activity.Type is ActivityTypes.Typing)
                live.Show(activity.Conversation.Id, Lines.Write(activity));
            else
                said.Add(Said.Of(activity));
        }

        await DeliverAsync(turnContext, said, cancellationToken);
        return [.. activities.Select(activity => new ResourceResponse { Id = activity.Id ?? string.Empty })];
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var id = activity.Id;
        var timestamp = await FirstSaidAsync(turnContext, id, cancellationToken);
        Address(activity, turnContext);
        activity.Id = id;
        activity.Timestamp = timestamp;
        await DeliverAsync(turnContext, [Said.Of(activity)], cancellationToken);
        return new ResourceResponse { Id = id };
    }

    /// <summary>Clients do not know how to take a line away, so it says that it was taken back.</summary>
    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var gone = MessageFactory.Text(Sentences.MessageTakenBack);
        gone.Id = reference.ActivityId;
        await UpdateActivityAsync(turnContext, gone, cancellationToken);
    }

    private async Task DeliverAsync(ITurnContext turnContext, List<Said> said, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<GuestTurn>() is { } turn)
            said.ForEach(turn.Add);
        else
            await KeepAsync(turnContext, echo: null, said, cancellationToken);
    }

    private async Task KeepAsync(ITurnContext turnContext, TranscriptLine? echo, IReadOnlyList<Said> said, CancellationToken cancellationToken)
    {
        var conversationId = turnContext.Activity.Conversation.Id;
        List<TranscriptLine> lines = echo is null ? [] : [echo];
        foreach (var one in said)
        {
            var line = one.ToLine(turnContext);
            lines.Add(line);
            if (one.Kept is not null)
                secrets.Remember(conversationId, line, one.Json);
        }

        if (lines.Count == 0)
            return;

        await transcript.KeepAsync(conversationId, lines, cancellationToken);
        live.Refresh(conversationId);
    }

    private async Task<DateTimeOffset> FirstSaidAsync(ITurnContext turnContext, string activityId, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<GuestTurn>()?.Find(activityId) is { } said)
            return said.Timestamp;

        var line = await transcript.FindAsync(turnContext.Activity.Conversation.Id, activityId, cancellationToken)
            ?? throw new KeyNotFoundException("There is no such activity in this conversation.");
        var kept = Lines.Read(line.Json);
        if (!string.Equals(kept.From?.Id, Lines.BotId, StringComparison.Ordinal))
            throw new InvalidOperationException("The bot may only change what it said itself.");

        return kept.Timestamp!.Value;
    }

    private void Stamp(Guest guest, Activity activity)
    {
        activity.Id = Lines.NewId();
        activity.Timestamp = Now();
        activity.ChannelId = Channels.Directline;
        activity.From = new ChannelAccount { Id = guest.UserId, Role = RoleTypes.User };
        activity.Recipient = Lines.TheBot;
        activity.Conversation = new ConversationAccount { Id = guest.ConversationId };
        activity.Locale ??= "en";
    }

    private Activity Address(Activity activity, ITurnContext turnContext)
    {
        var occasion = turnContext.Activity;
        activity.Id = Lines.NewId();
        activity.Timestamp = Next(turnContext);
        activity.ChannelId = Channels.Directline;
        activity.From = Lines.TheBot;
        activity.Recipient = null;
        activity.ServiceUrl = null;
        activity.Conversation = new ConversationAccount { Id = occasion.Conversation.Id };
        activity.ReplyToId = occasion.Id;
        return activity;
    }

    // Clients sort by time, to the millisecond: what is said later must look later.
    private DateTimeOffset Next(ITurnContext turnContext)
    {
        var moment = turnContext.TurnState.Get<Moment>();
        if (moment is null)
            turnContext.TurnState.Add(moment = new Moment { Last = turnContext.Activity.Timestamp ?? DateTimeOffset.MinValue });

        var now = Now();
        return moment.Last = now > moment.Last ? now : moment.Last.AddMilliseconds(1);
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private sealed class Moment
    {
        public DateTimeOffset Last { get; set; }
    }
}
