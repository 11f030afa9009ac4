using System.Text.Json;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;

namespace Consultations.Polling;

/// <summary>The ballots are counted; nothing is kept of them but what may be shown. A facilitator closes a poll, or the house when its time is up.</summary>
public sealed record ClosePoll(Guid ConsultationId, int Number) : ChangePoll(ConsultationId, Number)
{
    protected override bool MayBy(Decision decision) => By == Asker.House || base.MayBy(decision);

    protected override Refusal? Change(Decision decision, Consultation consultation, Poll poll)
    {
        if (poll.State == PollState.Draft)
            return new Refusal(nameof(Sentences.PollNotOpen), Number);
        if (poll.State == PollState.Closed || (By == Asker.House && !(poll.ClosesAt <= decision.Now)))
            return null;
        Close(decision, consultation, poll);
        if (By == Asker.House)
            decision.TellFacilitators(ConsultationId, new ResultShown(Number));
        return null;
    }

    internal static void Close(Decision decision, Consultation consultation, Poll poll, bool keepsBallots = true)
    {
        var cast = poll.IsSecret ? SecretBallots.Open(decision, poll) : Named(decision, poll);
        var outcome = OutcomeOf(decision, consultation, poll, cast);
        poll.State = PollState.Closed;
        poll.ClosedAt = decision.Now;
        poll.ClosesAt = null;
        poll.SecondsLeft = 0;
        poll.Result = outcome.Write();
        if (poll.IsSecret)
            SecretBallots.Anonymise(decision, poll, keep: keepsBallots && outcome.IsWhole);
        decision.Record("poll.closed", consultation.Id, poll.Id, $"{poll.Number},{outcome.Votes}", LedgerRow.DigestOf(poll.Salt, poll.Result));
    }

    private static Outcome OutcomeOf(Decision decision, Consultation consultation, Poll poll, IReadOnlyList<Cast> cast)
    {
        var kind = PollKind.OfId(poll.Kind)!;
        var total = Counting.Of(kind, poll.Places, [.. cast.Select(one => one.Choice)]);
        var (byPlace, byGroup) = poll.Shown.Length > 0
            ? (new Breakdown([], Hindrance.ShownLive), new Breakdown([], Hindrance.ShownLive))
            : Breakdowns.Of(kind, poll.Places, cast, consultation.K);
        var isWhole = cast.Count >= consultation.K && !TellsOfFew(decision, poll, consultation.K, total);
        var shown = poll.Shown.Length == 0 ? null : JsonSerializer.Deserialize<Tally>(poll.Shown);
        return new Outcome
        {
            Joined = PollView.RoomOf(decision.Books, poll),
            Votes = cast.Count,
            Total = isWhole ? total : shown,
            IsAsShown = !isWhole && shown is not null,
            K = consultation.K,
            IsOpenJoin = IsOpenJoin(decision, consultation),
            ByPlace = byPlace,
            ByGroup = byGroup,
        };
    }

    /// <summary>Beside figures that were shown before, in steps or at an earlier close, the total must not tell what fewer than <i>k</i> people chose since.</summary>
    private static bool TellsOfFew(Decision decision, Poll poll, int k, Tally total)
    {
        if (poll.Shown.Length == 0)
            return false;
        return LiveFigures.Unseen(decision, poll) < k && JsonSerializer.Serialize(total) != poll.Shown;
    }

    private static List<Cast> Named(Decision decision, Poll poll)
    {
        var kind = PollKind.OfId(poll.Kind)!;
        var voters = decision.Books.All<Delegate>().Where(d => d.ConsultationId == poll.ConsultationId).ToDictionary(d => d.Id);
        return [.. decision.Books.All<Ballot>().Where(one => one.PollId == poll.Id).AsEnumerable()
            .Select(one => new Cast(voters[one.DelegateId].Jurisdiction ?? "", voters[one.DelegateId].Group, Choice.Read(kind, one.Choice)))];
    }

    /// <summary>Whether somebody has joined for whom nobody vouched, by an invitation of their own or by admitting them: whoever has the code may come twice.</summary>
    private static bool IsOpenJoin(Decision decision, Consultation consultation)
    {
        var invited = decision.Books.All<Invitation>().Where(i => i.ConsultationId == consultation.Id && i.Role == Role.Delegate && i.UsedBy != null).Select(i => i.UsedBy);
        var admitted = decision.Books.All<LedgerRow>().Where(row => row.Chain == consultation.Id && row.What == "delegate.admitted").Select(row => row.Subject);
        return decision.Books.All<Delegate>()
            .Any(d => d.ConsultationId == consultation.Id && d.Standing == Standing.Joined && !invited.Contains(d.PersonId) && !admitted.Contains(d.Id));
    }
}
