using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Places;
using Consultations.Scheduling;
using Dialogs.Conversing;
using Dialogs.Gathering;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>Hands a contribution in, whichever way it came, and gives the receipt.</summary>
internal sealed class Filing(Repeats repeats)
{
    /// <summary>Files it and shows the receipt, or says why not. Null when it was filed.</summary>
    public async Task<Refusal?> FileAsync(Turn turn, ContributionLine line, string key, Floor floor, bool insist = false)
    {
        turn.Context.Shows(key);
        if (turn.Speaker.Consultation is not { } consultation)
            return await RefuseAsync(turn, new Refusal(nameof(Consultations.Sentences.JoinFirst)));
        if (floor.Spoken.Under(consultation.Rule, floor.MayBeNamed) != floor.Spoken)
            turn.Context.ForgetThisTurn();

        var result = await turn.DoAsync(CommandOf(turn, line, key, floor) with { Insist = insist });
        if (result.Is(out var receipt, out var refusal))
        {
            if (receipt.IsRepeat && turn.Fields.Count > 0)
                await turn.SayAsync(Sentences.FormSentAlready, receipt.Contribution.Number);
            await ShowReceiptAsync(turn, receipt, line.Corrected);
            return null;
        }

        if (refusal.Key == nameof(Consultations.Sentences.SaidAlready))
            await KeepForAgainAsync(turn, consultation, line, floor, refusal);
        return await RefuseAsync(turn, refusal);
    }

    /// <summary>The command that all ways of putting something forward end in.</summary>
    public static Contribute CommandOf(Turn turn, ContributionLine line, string key, Floor floor) => new()
    {
        By = turn.Speaker.By,
        ConsultationId = turn.Here,
        Key = key,
        Kind = line.Kind.Id,
        Text = line.Text,
        Voice = floor.Voice,
        ForDelegate = floor.Delegate,
        Spoken = floor.Spoken,
        SpeakerMayBeNamed = floor.MayBeNamed,
        Item = floor.Item,
        Language = line.Language,
        About = line.About,
        Topics = line.Topics,
        Evidence = line.Evidence,
        IsQuote = line.IsQuote,
    };

    public static async Task ShowReceiptAsync(Turn turn, Receipt receipt, IReadOnlyList<PlaceMatch.Found> corrected)
    {
        var contribution = receipt.Contribution;
        turn.Context.Shows(contribution.Key);
        var label = await turn.ReadAsync(books => Room.Around(books, receipt.Consultation, contribution).AttributionOf(contribution));
        var offered = contribution.Voice == Voice.Delegate && contribution.EnteredBy == turn.Speaker.Person?.Id
            ? PlaceNames.Mentioned(contribution.Text).Where(p => !contribution.About.Places.Contains(p.Code)).ToList()
            : [];
        await turn.ShowAsync(ReceiptCard.Of(receipt, label, offered, [.. PlaceSentences.Of(corrected), .. await OpenGroupsAsync(turn, contribution)]));
    }

    /// <summary>What readers would see beside it, were it filed now.</summary>
    public static async Task<Attribution> ShownAsAsync(Turn turn, Floor floor)
    {
        var here = turn.Here;
        return await turn.ReadAsync(books =>
        {
            var author = floor switch
            {
                { Delegate: { } number } => books.All<Delegate>().SingleOrDefault(d => d.ConsultationId == here && d.Number == number),
                { Voice: Voice.Delegate } => turn.Speaker.Delegate,
                _ => null,
            };
            return Room.Of(books, here).AttributionOf(new Contribution
            {
                Id = Guid.Empty,
                ConsultationId = here,
                Number = 0,
                Key = "",
                Kind = "",
                Text = "",
                Voice = floor.Voice,
                AuthorId = author?.Id,
                EnteredBy = Guid.Empty,
                Spoken = floor.Spoken,
                MayBeNamed = author?.MayBeNamed ?? floor.MayBeNamed,
                SubmittedAt = DateTimeOffset.UnixEpoch,
            });
        });
    }

    /// <summary>Where groups work side by side the bot cannot tell which one an input belongs to.</summary>
    private static async Task<IReadOnlyList<string>> OpenGroupsAsync(Turn turn, Contribution contribution)
    {
        if (contribution.Item is not null || turn.Speaker.Consultation is not { OpenItems.Count: > 1 } consultation)
            return [];
        var open = await turn.ReadAsync(books => AgendaItem.InOrder(books, consultation.Id).Where(item => item.IsOpen).ToList());
        return [.. open.Select(item => Prompts.Fill(Sentences.BelongsToItem, item.Number, item.Title, contribution.Number))];
    }

    private async Task KeepForAgainAsync(Turn turn, Consultation consultation, ContributionLine line, Floor floor, Refusal refusal)
    {
        var number = (int)refusal.Values[0];
        var twin = await turn.ReadAsync(books => books.All<Contribution>()
            .Where(c => c.ConsultationId == consultation.Id && c.Number == number).Select(c => c.Key).SingleOrDefault());
        if (twin is not null)
            turn.Context.Shows(twin);
        await repeats.KeepAsync(turn, new Repeat(consultation.Id, number, floor with { Spoken = Spoken.Nobody }, line.Kind.Id, line.About?.ToString(), line.Topics, line.Evidence, line.IsQuote));
    }

    private static async Task<Refusal> RefuseAsync(Turn turn, Refusal refusal)
    {
        await turn.RefuseAsync(refusal);
        return refusal;
    }
}
