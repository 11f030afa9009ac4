using Consultations.Deciding;

namespace Consultations.Organising;

/// <summary>An organiser sets who may be recognised. Once anyone has joined the rule can only become stricter.</summary>
public sealed record SetRule(Guid ConsultationId, AttributionRule Rule) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (Rule < consultation.Rule && SomebodyJoined(decision))
            return new Refusal(nameof(Sentences.RuleOnlyStricter));
        if (Rule == consultation.Rule)
            return consultation;

        consultation.Rule = Rule;
        decision.Record("consultation.rule", ConsultationId, ConsultationId, $"{(int)Rule}");
        return consultation;
    }

    private bool SomebodyJoined(Decision decision) => decision.Books.All<Delegate>().Any(d => d.ConsultationId == ConsultationId);
}

/// <summary>An organiser sets the smallest crowd that a label may point at. Once anyone has joined it can only grow.</summary>
public sealed record SetK(Guid ConsultationId, int K) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (K is < Consultation.LeastK or > 100)
            return new Refusal(nameof(Sentences.KOutOfRange), Consultation.LeastK);
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (K < consultation.K && decision.Books.All<Delegate>().Any(d => d.ConsultationId == ConsultationId))
            return new Refusal(nameof(Sentences.KOnlyLarger));
        if (K == consultation.K)
            return consultation;

        consultation.K = K;
        decision.Record("consultation.k", ConsultationId, ConsultationId, $"{K}");
        return consultation;
    }
}

/// <summary>An organiser sets how long personal data and texts are kept. People were told a day when they joined, so it only comes nearer after that.</summary>
public sealed record SetKeepDays(Guid ConsultationId, int Days) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (Days is < 1 or > 3650)
            return new Refusal(nameof(Sentences.KeepOutOfRange));
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (Days > consultation.KeepDays && decision.Books.All<Delegate>().Any(d => d.ConsultationId == ConsultationId))
            return new Refusal(nameof(Sentences.KeepOnlyShorter));

        consultation.KeepDays = Days;
        decision.Record("consultation.keep", ConsultationId, ConsultationId, $"{Days}");
        return consultation;
    }
}

/// <summary>An organiser ends input, or takes it up again.</summary>
public sealed record CloseConsultation(Guid ConsultationId, bool Closed) : Command<Consultation>
{
    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        var consultation = decision.Books.Find<Consultation>(ConsultationId)!;
        if (consultation.IsClosed == Closed)
            return consultation;

        consultation.IsClosed = Closed;
        decision.Record(Closed ? "consultation.closed" : "consultation.reopened", ConsultationId, ConsultationId);
        return consultation;
    }
}
