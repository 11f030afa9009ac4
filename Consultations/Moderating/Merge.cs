using System.Globalization;
using Consultations.Contributing;
using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Joining;
using Consultations.Ledger;
using Consultations.Organising;
using Consultations.Polling;

namespace Consultations.Moderating;

/// <summary>A facilitator takes two delegates to be the same person, and has the one who is to stay asked.</summary>
/// <param name="Number">The delegate who is to go.</param>
/// <param name="Into">The delegate who is to stay.</param>
public sealed record ProposeMerge(Guid ConsultationId, int Number, int Into) : Command<Delegate>
{
    public override Result<Delegate> Decide(Decision decision)
    {
        if (!decision.May(Role.Facilitator, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyFacilitators));
        if (Number == Into)
            return new Refusal(nameof(Sentences.MergeWithThemselves));
        if (OneDelegate.Find(decision, ConsultationId, Number) is not { Standing: not (Standing.Forgotten or Standing.Merged) } other)
            return new Refusal(nameof(Sentences.NoSuchDelegate), Number);
        if (OneDelegate.Find(decision, ConsultationId, Into) is not { Standing: Standing.Joined } own)
            return new Refusal(nameof(Sentences.NoSuchDelegate), Into);
        if (other.ProposedAs == Into)
            return other;

        other.ProposedAs = Into;
        decision.Record("merge.proposed", ConsultationId, other.Id, $"{Number},{Into}");
        decision.Tell(own.PersonId, ConsultationId, new SamePerson(Number));
        return other;
    }
}

/// <summary>The delegate who was asked says whether the other one is they too. Only then is what the other said theirs.</summary>
public sealed record AnswerMerge(Guid ConsultationId, int Number, bool Agrees) : Command<Delegate>
{
    public override Result<Delegate> Decide(Decision decision)
    {
        if (decision.DelegateIn(ConsultationId) is not { Standing: Standing.Joined } own)
            return new Refusal(nameof(Sentences.JoinFirst));
        if (OneDelegate.Find(decision, ConsultationId, Number) is not { } other)
            return new Refusal(nameof(Sentences.NoSuchDelegate), Number);
        if (other.ProposedAs != own.Number)
            return WasAnswered(decision, own, other) ? other : new Refusal(nameof(Sentences.NobodyAsksToMerge), Number);

        if (Agrees)
        {
            OneDelegate.Of(decision, own, other);
            decision.TellFacilitators(ConsultationId, new MergeAgreed(own.Number, other.Number));
        }
        else
        {
            other.ProposedAs = null;
            decision.Record("merge.declined", ConsultationId, other.Id, $"{Number},{own.Number}");
        }

        return other;
    }

    /// <summary>Whether this very answer was given before: the ledger knows.</summary>
    private bool WasAnswered(Decision decision, Delegate own, Delegate other)
    {
        var (what, numbers) = (Agrees ? OneDelegate.What : "merge.declined", $"{Number},{own.Number}");
        return decision.Books.All<LedgerRow>().Any(row => row.Chain == ConsultationId && row.Subject == other.Id && row.What == what && row.Numbers == numbers);
    }
}

/// <summary>Two delegates of a consultation become one.</summary>
internal static class OneDelegate
{
    public const string What = "delegate.merged";

    public static Delegate? Find(Decision decision, Guid consultation, int number) =>
        decision.Books.All<Delegate>().SingleOrDefault(d => d.ConsultationId == consultation && d.Number == number);

    /// <summary>Who a delegate is now, who may have turned out to be another: the ledger knows. Null where it does not.</summary>
    public static Delegate? StaysFor(Decision decision, Delegate who)
    {
        while (who.Standing == Standing.Merged)
        {
            var (consultation, subject) = (who.ConsultationId, who.Id);
            var numbers = decision.Books.All<LedgerRow>().FirstOrDefault(row => row.Chain == consultation && row.Subject == subject && row.What == What)?.Numbers.Split(',');
            if (numbers is not [_, var own] || Find(decision, consultation, int.Parse(own, CultureInfo.InvariantCulture)) is not { } stays)
                return null;
            who = stays;
        }

        return who;
    }

    /// <summary>What the other said is <paramref name="own"/>'s; the other's personal data is deleted, the number stays.</summary>
    public static void Of(Decision decision, Delegate own, Delegate other)
    {
        var books = decision.Books;
        foreach (var said in books.All<Contribution>().Where(c => c.AuthorId == other.Id).ToList())
        {
            said.AuthorId = own.Id;
            if (said.EnteredBy == other.PersonId)
                said.EnteredBy = own.PersonId;
            decision.Blanked.Add(said.Key);
        }

        foreach (var held in books.All<HeldInput>().Where(h => h.AuthorId == other.Id).ToList())
            held.AuthorId = own.Id;
        SecretBallots.Join(decision, own, other);
        foreach (var proposed in books.All<Delegate>().Where(d => d.ConsultationId == other.ConsultationId && d.ProposedAs == other.Number).ToList())
            proposed.ProposedAs = null;
        if (own.Standing == Standing.Waiting && other.Standing == Standing.Joined)
            own.Standing = Standing.Joined;
        own.ProposedAs = null;
        other.Forget();
        other.ProposedAs = null;
        other.Standing = Standing.Merged;
        decision.Blanked.Add(other.Key);
        var consultation = books.Find<Consultation>(other.ConsultationId)!;
        decision.Blanked.AddRange(books.All<Conversation>().Where(c => c.PersonId == other.PersonId).Select(c => c.Id).ToList().Select(consultation.JoiningKeyIn));
        Export.Outdate(decision, other.ConsultationId);
        decision.Record(What, other.ConsultationId, other.Id, $"{other.Number},{own.Number}");
    }
}
