using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Organising;
using Dialogs.Gathering;
using Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Dialogs.Exporting;

/// <summary>
/// Offers an export as a file, where the channel puts files among the person's own. The offer carries the key of the export's link, and opens no more than that does: it is taken
/// once, in the chat where it was made, by an organiser, while the link lives.
/// </summary>
public sealed class FileOffer(PrivateConversationState state)
{
    private const string Key = "export";

    /// <summary>As many offers are remembered.</summary>
    private const int Most = 10;

    private readonly IStatePropertyAccessor<string> offered = state.CreateProperty<string>("offered");

    public static bool IsFor(Turn turn) => turn.Setting == Setting.Alone && turn.Context.Activity.ChannelId == Channels.Msteams;

    public async Task ShowAsync(Turn turn, Export export, string key, long size)
    {
        var open = await OpenAsync(turn);
        await offered.SetAsync(turn.Context, string.Join(',', open.Append(export.LinkHash).TakeLast(Most)), turn.Cancel);
        var context = new JObject { [Key] = key };
        var card = new FileConsentCard
        {
            Description = Prompts.Fill(Sentences.FileOffered, export.Contributions, export.Checksum[..12]),
            SizeInBytes = size,
            AcceptContext = context,
            DeclineContext = context,
        };
        await turn.SayAsync((Activity)MessageFactory.Attachment(new Attachment { ContentType = FileConsentCard.ContentType, Name = export.SaveAs, Content = JObject.FromObject(card) }));
    }

    /// <summary>Takes the offer back, whatever becomes of it; null where there is none like it any more.</summary>
    public async Task<string?> TakeAsync(Turn turn, object? context)
    {
        if (context is not JObject { Count: > 0 } said || said[Key] is not JValue { Value: string key })
            return null;
        var open = await OpenAsync(turn);
        if (!open.Remove(Codes.Hash(key)))
            return null;
        await offered.SetAsync(turn.Context, string.Join(',', open), turn.Cancel);
        // Before anything else is done: the same answer delivered again finds nothing.
        await state.SaveChangesAsync(turn.Context, force: false, turn.Cancel);
        return key;
    }

    /// <summary>The export behind the key, where this person may have it now.</summary>
    public static async Task<Result<Export>> OpenAsync(Turn turn, string key)
    {
        var hash = Codes.Hash(key);
        var isOrganiser = await turn.ReadAsync(books => turn.Speaker.Person is { } me
            && books.All<Export>().SingleOrDefault(export => export.LinkHash == hash) is { } export
            && Roles.Of(books, me.Id, export.ConsultationId) == Role.Organiser);
        return isOrganiser ? await turn.DoAsync(new OpenExport(key) { By = turn.Speaker.By }) : new Refusal(nameof(Consultations.Sentences.OnlyOrganisers));
    }

    private async Task<List<string>> OpenAsync(Turn turn) =>
        [.. (await offered.GetAsync(turn.Context, () => "", turn.Cancel) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
