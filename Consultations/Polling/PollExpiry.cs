using System.Text.Json;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Walls;

namespace Consultations.Polling;

/// <summary>What goes of a consultation's polls when its time is up: what people wrote in their own words. Figures stay.</summary>
internal static class PollExpiry
{
    public static void Delete(Decision decision, Consultation consultation)
    {
        var books = decision.Books;
        foreach (var poll in books.All<Poll>().Where(p => p.ConsultationId == consultation.Id && p.State != PollState.Draft).ToList())
        {
            var isWords = poll.Kind == PollKind.OpenText.Id;
            if (poll.State != PollState.Closed)
                ClosePoll.Close(decision, consultation, poll, keepsBallots: !isWords);
            if (isWords)
                DeleteWords(decision, poll);
        }

        var polls = books.All<Poll>().Where(p => p.ConsultationId == consultation.Id).Select(p => p.Id).ToList();
        foreach (var card in books.All<LiveCard>().Where(c => polls.Contains(c.PollId)).ToList())
            books.Remove(card);
        foreach (var key in books.All<WallKey>().Where(w => w.ConsultationId == consultation.Id && w.RevokedAt == null).ToList())
            key.RevokedAt = decision.Now;
    }

    private static void DeleteWords(Decision decision, Poll poll)
    {
        foreach (var ballot in decision.Books.All<SecretBallot>().Where(one => one.PollId == poll.Id).ToList())
            decision.Books.Remove(ballot);
        foreach (var ballot in decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id).ToList())
            decision.Books.Remove(ballot);
        poll.Result = (Outcome.Read(poll.Result)! with { Total = null, IsAsShown = false, ByPlace = new Breakdown([]), ByGroup = new Breakdown([]) }).Write();
        poll.Shown = poll.Shown.Length == 0 ? "" : JsonSerializer.Serialize(new Tally { Votes = 0, Counts = [] });
        decision.Blanked.Add(poll.ResultKey);
        decision.Blanked.Add(poll.NamesKey);
        // Under the old key whoever guesses a result could make sure of it.
        poll.Salt = Decision.NewSalt();
        decision.Record("poll.expired", poll.ConsultationId, poll.Id, $"{poll.Number}", poll.Digest());
        decision.Record("poll.emptied", poll.ConsultationId, poll.Id, $"{poll.Number}", LedgerRow.DigestOf(poll.Salt, poll.Result));
    }
}
