using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Exporting;
using Consultations.Polling;

namespace Consultations.Organising;

/// <summary>An organiser changes something about a consultation. What is so already is answered as done, and leaves no row in the ledger.</summary>
public abstract record ChangeConsultation(Guid ConsultationId) : Command<Consultation>
{
    public sealed override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (decision.Books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.NotInThatConsultation));
        if (consultation.IsImported && !IsForCopies)
            return new Refusal(nameof(Sentences.CopyIsReadOnly));
        if (Change(decision, consultation) is { } refusal)
            return refusal;
        return consultation;
    }

    /// <summary>Whether it can be changed of a read-only copy too.</summary>
    protected virtual bool IsForCopies => false;

    /// <summary>Makes the change, or says why not.</summary>
    protected abstract Refusal? Change(Decision decision, Consultation consultation);

    /// <summary>Whether anybody has ever joined: they were told the terms.</summary>
    protected bool SomebodyJoined(Decision decision) => decision.Books.All<Delegate>().Any(d => d.ConsultationId == ConsultationId);

    protected void Record(Decision decision, string what, string numbers = "") => decision.Record(what, ConsultationId, ConsultationId, numbers);
}

/// <summary>An organiser sets who may be recognised. Once anyone has joined the rule can only become stricter.</summary>
public sealed record SetRule(Guid ConsultationId, AttributionRule Rule) : ChangeConsultation(ConsultationId)
{
    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (Rule < consultation.Rule && SomebodyJoined(decision))
            return new Refusal(nameof(Sentences.RuleOnlyStricter));
        if (Rule == consultation.Rule)
            return null;
        var polls = Rule == AttributionRule.ChathamHouse ? NamedPolls(decision) : [];
        if (polls.Find(poll => poll.State is PollState.Open or PollState.Paused) is { } open)
            return new Refusal(nameof(Sentences.PollNamedIsOpen), open.Number);

        // Links to records that were made under the looser rule open nothing any more.
        if (Rule > consultation.Rule)
            Export.Outdate(decision, ConsultationId);
        consultation.Rule = Rule;
        ForgetWhatCannotBeShown(decision);
        polls.ForEach(poll => SecretBallots.MakeSecret(decision, poll));
        Record(decision, "consultation.rule", $"{(int)Rule}");
        return null;
    }

    private List<Poll> NamedPolls(Decision decision) => decision.Books.All<Poll>().Where(poll => poll.ConsultationId == ConsultationId && !poll.IsSecret).ToList();

    /// <summary>Names of speakers are kept for the rule <i>named</i> only; under the Chatham House rule nothing of them is.</summary>
    private void ForgetWhatCannotBeShown(Decision decision)
    {
        if (Rule == AttributionRule.Named)
            return;
        foreach (var said in decision.Books.All<Contribution>().Where(c => c.ConsultationId == ConsultationId && c.Voice == Voice.Speaker).ToList())
        {
            var kept = Rule == AttributionRule.ChathamHouse ? Spoken.Nobody : said.Spoken.WithoutName();
            if (said.Spoken == kept)
                continue;
            said.Spoken = kept;
            decision.Blanked.Add(said.Key);
        }
    }
}

/// <summary>An organiser sets the smallest crowd that a label may point at, from 3 to 100. Once anyone has joined it can only grow, and once a poll was opened it stays.</summary>
public sealed record SetK(Guid ConsultationId, int K) : ChangeConsultation(ConsultationId)
{
    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (K is < Consultation.LeastK or > 100)
            return new Refusal(nameof(Sentences.KOutOfRange), Consultation.LeastK);
        if (K < consultation.K && SomebodyJoined(decision))
            return new Refusal(nameof(Sentences.KOnlyLarger));
        if (K == consultation.K)
            return null;
        if (decision.Books.All<Poll>().Any(poll => poll.ConsultationId == ConsultationId && poll.OpenedAt != null))
            return new Refusal(nameof(Sentences.KIsFixed));

        consultation.K = K;
        Record(decision, "consultation.k", $"{K}");
        return null;
    }
}

/// <summary>An organiser sets how many days, 1 to 3650, personal data and texts are kept. People were told a day when they joined, so it only comes nearer after that.</summary>
public sealed record SetKeepDays(Guid ConsultationId, int Days) : ChangeConsultation(ConsultationId)
{
    protected override bool IsForCopies => true;

    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (Days is < 1 or > 3650)
            return new Refusal(nameof(Sentences.KeepOutOfRange));
        if (Days > consultation.KeepDays && SomebodyJoined(decision))
            return new Refusal(nameof(Sentences.KeepOnlyShorter));
        if (Days == consultation.KeepDays)
            return null;

        consultation.KeepDays = Days;
        Record(decision, "consultation.keep", $"{Days}");
        return null;
    }
}

/// <summary>An organiser ends input, or takes it up again.</summary>
public sealed record CloseConsultation(Guid ConsultationId, bool Closed) : ChangeConsultation(ConsultationId)
{
    protected override Refusal? Change(Decision decision, Consultation consultation)
    {
        if (consultation.IsClosed == Closed)
            return null;

        consultation.IsClosed = Closed;
        Record(decision, Closed ? "consultation.closed" : "consultation.reopened");
        return null;
    }
}
