using Cards.Contributing;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Places;
using Dialogs.Conversing;
using Dialogs.Turns;

namespace Dialogs.Contributing;

/// <summary>Hands a contribution in, whichever way it came, and gives the receipt.</summary>
internal sealed class Filing(Repeats repeats)
{
    /// <summary>Files it and shows the receipt, or says why not. Null when it was filed.</summary>
    public async Task<Refusal?> FileAsync(Turn turn, ContributionLine line, string key, Voice voice, bool insist = false)
    {
        turn.Context.Shows(key);
        if (turn.Speaker.Consultation is not { } consultation)
            return await RefuseAsync(turn, new Refusal(nameof(Consultations.Sentences.JoinFirst)));

        var result = await turn.DoAsync(new Contribute
        {
            By = turn.Speaker.By,
            ConsultationId = consultation.Id,
            Key = key,
            Kind = line.Kind.Id,
            Text = line.Text,
            Voice = voice,
            About = line.About,
            Topics = line.Topics,
            Evidence = line.Evidence,
            IsQuote = line.IsQuote,
            Insist = insist,
        });
        if (result.Is(out var receipt, out var refusal))
        {
            await ShowReceiptAsync(turn, receipt, line.Corrected);
            return null;
        }

        if (refusal.Key == nameof(Consultations.Sentences.SaidAlready))
            await KeepForAgainAsync(turn, consultation, line, voice, refusal);
        return await RefuseAsync(turn, refusal);
    }

    public static async Task ShowReceiptAsync(Turn turn, Receipt receipt, IReadOnlyList<PlaceMatch.Found> corrected)
    {
        var contribution = receipt.Contribution;
        turn.Context.Shows(contribution.Key);
        var label = await turn.ReadAsync(books => Room.Around(books, receipt.Consultation, contribution).AttributionOf(contribution));
        var offered = contribution.Voice == Voice.Delegate
            ? PlaceNames.Mentioned(contribution.Text).Where(p => !contribution.About.Places.Contains(p.Code)).ToList()
            : [];
        await turn.ShowAsync(ReceiptCard.Of(receipt, label, offered, PlaceSentences.Of(corrected)));
    }

    /// <summary>What readers would see beside it, were it filed now.</summary>
    public static async Task<Attribution> ShownAsAsync(Turn turn)
    {
        var me = turn.Speaker.Delegate!;
        var draft = new Contribution
        {
            Id = Guid.Empty,
            ConsultationId = me.ConsultationId,
            Number = 0,
            Key = "",
            Kind = "",
            Text = "",
            Voice = Voice.Delegate,
            AuthorId = me.Id,
            EnteredBy = me.PersonId,
            MayBeNamed = me.MayBeNamed,
            SubmittedAt = me.JoinedAt,
        };
        return await turn.ReadAsync(books => Room.Of(books, me.ConsultationId).AttributionOf(draft));
    }

    private async Task KeepForAgainAsync(Turn turn, Consultation consultation, ContributionLine line, Voice voice, Refusal refusal)
    {
        var number = (int)refusal.Values[0];
        var twin = await turn.ReadAsync(books => books.All<Contribution>()
            .Where(c => c.ConsultationId == consultation.Id && c.Number == number).Select(c => c.Key).SingleOrDefault());
        if (twin is not null)
            turn.Context.Shows(twin);
        await repeats.KeepAsync(turn, new Repeat(consultation.Id, number, voice, line.Kind.Id, line.About?.ToString(), line.Topics, line.Evidence, line.IsQuote));
    }

    private static async Task<Refusal> RefuseAsync(Turn turn, Refusal refusal)
    {
        await turn.RefuseAsync(refusal);
        return refusal;
    }
}
