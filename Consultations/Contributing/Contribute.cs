using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Screening;

namespace Consultations.Contributing;

/// <summary>A delegate puts one input forward; or whoever takes the record down, for the room or for the meeting.</summary>
public sealed record Contribute : Command<Receipt>
{
    /// <summary>The same words of one author within this time are one input, unless they insist.</summary>
    public static readonly TimeSpan SameWordsWithin = TimeSpan.FromMinutes(10);

    public required Guid ConsultationId { get; init; }

    /// <summary>The draft's or line's own id; the same key again answers the same receipt.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Cleaned and screened; a text that still holds personal data is refused.</summary>
    public required string Text { get; init; }

    public Voice Voice { get; init; } = Voice.Delegate;

    /// <summary>What it is about; null for the rule's default.</summary>
    public About? About { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Evidence Evidence { get; init; } = Evidence.None;

    public bool IsQuote { get; init; }

    /// <summary>The author says the same again on purpose.</summary>
    public bool Insist { get; init; }

    public override Result<Receipt> Decide(Decision decision)
    {
        var books = decision.Books;
        if (books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.JoinFirst));
        var author = decision.DelegateIn(ConsultationId);
        if (MayNotSpeak(decision, author) is { } refusal)
            return refusal;
        if (books.All<Contribution>().SingleOrDefault(c => c.Key == Key) is { } known)
            return new Receipt(known, consultation);
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if (TextRefusal(Text) is { } bad)
            return bad;
        if (TextRefusal(Evidence) is { } badEvidence)
            return badEvidence;
        if (!Insist && SaidBefore(decision, author) is { } twin)
            return new Refusal(nameof(Sentences.SaidAlready), twin.Number);

        var contribution = new Contribution
        {
            Id = Decision.NewId(),
            ConsultationId = ConsultationId,
            Number = (books.All<Contribution>().Where(c => c.ConsultationId == ConsultationId).Max(c => (int?)c.Number) ?? 0) + 1,
            Key = Key,
            Kind = Kind,
            Text = Text,
            Voice = Voice,
            AuthorId = Voice == Voice.Delegate ? author!.Id : null,
            EnteredBy = decision.Person!.Id,
            About = About ?? DefaultAbout(consultation, author),
            Topics = Topics,
            Evidence = Evidence,
            IsQuote = IsQuote,
            MayBeNamed = Voice == Voice.Delegate && author!.MayBeNamed,
            SubmittedAt = decision.Now,
            Salt = Decision.NewSalt(),
        };
        books.Add(contribution);
        decision.Record("contribution.submitted", ConsultationId, contribution.Id, $"{contribution.Number}", contribution.Digest());
        return new Receipt(contribution, consultation);
    }

    /// <summary>Why a text cannot be stored, or null where it can.</summary>
    public static Refusal? TextRefusal(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal(nameof(Sentences.TextMissing));
        if (text.Length > Contribution.LongestText)
            return new Refusal(nameof(Sentences.TextTooLong), Contribution.LongestText, text.Length);
        return Screen.Examine(text).Findings.Count > 0 ? new Refusal(nameof(Sentences.TextHoldsPersonalData)) : null;
    }

    /// <summary>Why evidence cannot be stored, or null where it can.</summary>
    public static Refusal? TextRefusal(Evidence evidence) =>
        evidence.IsNone ? null : TextRefusal($"{evidence.Figure} {evidence.Source}");

    private Refusal? MayNotSpeak(Decision decision, Delegate? author)
    {
        if (Voice != Voice.Delegate)
            return decision.May(Role.Rapporteur, ConsultationId) ? null : new Refusal(nameof(Sentences.OnlyFacilitators));
        return author?.Standing switch
        {
            Standing.Joined => null,
            Standing.Waiting => new Refusal(nameof(Sentences.WaitForAdmission)),
            Standing.Removed => new Refusal(nameof(Sentences.YouWereRemoved), decision.Books.Find<Consultation>(ConsultationId)!.Title),
            _ => new Refusal(nameof(Sentences.JoinFirst)),
        };
    }

    private Contribution? SaidBefore(Decision decision, Delegate? author)
    {
        var since = decision.Now - SameWordsWithin;
        var person = decision.Person!.Id;
        var authorId = Voice == Voice.Delegate ? author!.Id : (Guid?)null;
        return decision.Books.All<Contribution>()
            .Where(c => c.ConsultationId == ConsultationId && c.EnteredBy == person && c.AuthorId == authorId
                && c.SubmittedAt > since && c.Text == Text && c.Kind == Kind && !c.IsWithdrawn)
            .OrderByDescending(c => c.Number).FirstOrDefault();
    }

    private About DefaultAbout(Consultation consultation, Delegate? author) =>
        Voice == Voice.Delegate && consultation.Rule != AttributionRule.ChathamHouse && author!.Jurisdiction is { } own
            ? About.Place(own)
            : About.Nothing;
}

/// <summary>What the author is told: the number, what it was filed under, and where it will appear.</summary>
public sealed record Receipt(Contribution Contribution, Consultation Consultation);
