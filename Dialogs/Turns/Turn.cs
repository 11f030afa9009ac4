using System.Globalization;
using AdaptiveCards;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Places;
using Dialogs.Conversing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Dialogs.Turns;

/// <summary>One turn: who speaks, the ways to answer them, and the desk where commands are handed in.</summary>
public sealed class Turn(ITurnContext context, Speaker speaker, IDesk desk, IReadingRoom reading, IRecordReader records, Links links, IPrivateWord privately, CancellationToken cancel)
{
    public ITurnContext Context { get; } = context;

    public Speaker Speaker { get; private set; } = speaker;

    public Links Links { get; } = links;

    /// <summary>Reads the files that exported records are, among them those that read-only copies were made from.</summary>
    public IRecordReader Records { get; } = records;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Names this line for ever: its author and the client's own id of it. The same line delivered again has the same name.</summary>
    public string LineKey { get; private set; } = $"{speaker.By.Channel}/{speaker.By.UserId}/{ClientIdOf(context.Activity)}";

    /// <summary>The current consultation's id; no consultation's where there is none, so that rules refuse.</summary>
    public Guid Here => Speaker.Consultation?.Id ?? Guid.Empty;

    /// <summary>Regions that the current consultation's organiser has defined.</summary>
    public IReadOnlyList<Region> OwnRegions => Consultations.Places.OwnRegions.Of(Speaker.Consultation);

    /// <summary>Who sees what is said in this turn.</summary>
    public Setting Setting { get; } = Settings.Of(context.Activity);

    /// <summary>Whether others see the line itself; not where it is a button's or a form's.</summary>
    public bool IsOverheard => Setting == Setting.Company && Context.Activity.Value is null;

    /// <summary>As whom the answer is read: what stands in a group or channel is what any delegate may see.</summary>
    public Role Reader => Setting == Setting.Company && Speaker.Role > Role.Delegate ? Role.Delegate : Speaker.Role;

    /// <summary>False once the person is forgotten: the dialog's state is gone and must not come back. Where others read along, and in a window, there is none.</summary>
    public bool KeepsState { get; set; } = Settings.Of(context.Activity) == Setting.Alone;

    /// <summary>Whether what is said now is for whoever asked, and not for those around.</summary>
    public bool IsAside { get; internal set; }

    /// <summary>Something was to be said to whoever asked alone, and no chat with them is known.</summary>
    public bool IsLeftUnsaid { get; private set; }

    /// <summary>A new dialog has begun or the person has gone: the question that was open is not asked again.</summary>
    public bool IsSettled { get; set; }

    /// <summary>What was filled into the form that this turn brought; empty where it brought none.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether what this turn brought was made for another consultation than the one this chat is about now.</summary>
    public bool IsOfAnotherRoom { get; private set; }

    /// <summary>Takes up what is to be understood now. A form is named by its own id, however often and from whichever turn it comes.</summary>
    internal void TakeUp(Utterance said)
    {
        Fields = said.Fields;
        IsOfAnotherRoom = said.Room is { } room && room != Here.ToString("N");
        if (said.Draft is { } draft)
            LineKey = $"{Speaker.By.Channel}/{Speaker.By.UserId}/form-{draft}";
    }

    /// <summary>This line only says what is to become of an earlier one: whatever comes of it is named after that one.</summary>
    public void GoOnFrom(string lineKey) => LineKey = lineKey;

    /// <summary>The turn that a dialog runs in.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>();

    public static Asker AskerOf(Activity activity) =>
        new(activity.ChannelId ?? "", activity.From?.Id ?? "", Settings.IdOf(activity.Conversation)) { IsShared = Settings.IsShared(activity.Conversation) };

    public Task<Result<T>> DoAsync<T>(Command<T> command) where T : notnull => desk.TakeAsync(command, Cancel);

    public Task<T> ReadAsync<T>(Func<IBooks, T> question) => reading.ReadAsync(question, Cancel);

    /// <summary>Looks the speaker up again, after a command that changed who they are or what they may do.</summary>
    public async Task LookAgainAsync() => Speaker = await ReadAsync(books => Speaker.Read(books, Speaker.By));

    /// <summary>Why somebody is not shown who is in the room: they have not joined, or they only look on.</summary>
    public Refusal NotInTheRoom() => new(Speaker.Role == Role.Observer ? nameof(Consultations.Sentences.OnlyThoseInTheRoom) : nameof(Consultations.Sentences.JoinFirst));

    public Task SayAsync(string sentence, params object[] values) =>
        SayAsync(MessageFactory.Text(values.Length == 0 ? sentence : string.Format(CultureInfo.CurrentCulture, sentence, values)));

    public Task SayAsync(Activity activity) => IsAside ? SayPrivatelyAsync(activity) : Context.SendActivityAsync(activity, Cancel);

    /// <summary>Says it to whoever asked, and to nobody else.</summary>
    public async Task SayPrivatelyAsync(Activity activity)
    {
        if (Setting != Setting.Company)
            await Context.SendActivityAsync(activity, Cancel);
        else if (!await privately.SayAsync(this, activity))
            IsLeftUnsaid = true;
    }

    public Task RefuseAsync(Refusal refusal) => SayAsync(MessageFactory.Text(refusal.Sentence));

    /// <summary>Sends a card, by itself, as channels want it that will update it later.</summary>
    /// <param name="card">The card.</param>
    /// <param name="shows">Keys of the contributions and delegates that the card shows.</param>
    /// <param name="keptAs">What the transcript keeps instead, where the card holds a code or a personal link.</param>
    public async Task ShowAsync(AdaptiveCard card, IEnumerable<string>? shows = null, string? keptAs = null)
    {
        var activity = Written(card, shows ?? []);
        if (keptAs is not null)
            activity.KeptAs(keptAs);
        await SayAsync(activity);
    }

    /// <summary>Sends a card that will be changed later.</summary>
    /// <returns>The channel's id of it; empty where it gives none.</returns>
    public async Task<string> PinAsync(AdaptiveCard card, IEnumerable<string> shows) => (await Context.SendActivityAsync(Written(card, shows), Cancel))?.Id ?? "";

    /// <summary>Puts another card in the place of one that was sent before; where the channel cannot, that one stays.</summary>
    public async Task ChangeAsync(string activityId, AdaptiveCard card, IEnumerable<string> shows)
    {
        var activity = Written(card, shows);
        activity.Id = activityId;
        try
        {
            await Context.UpdateActivityAsync(activity, Cancel);
        }
        catch (Exception) when (!Cancel.IsCancellationRequested)
        {
            // It is only a courtesy; what the turn is for has been done.
        }
    }

    private Activity Written(AdaptiveCard card, IEnumerable<string> shows)
    {
        foreach (var key in shows)
            Context.Shows(key);
        return CardActivity.Of(card);
    }

    private static string ClientIdOf(Activity activity) =>
        (activity.ChannelData as JObject)?.Value<string>("clientActivityID") is { Length: > 0 and <= 100 } own ? own : activity.Id;
}
