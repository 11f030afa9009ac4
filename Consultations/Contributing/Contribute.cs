using Consultations.Conversing;
using Consultations.Deciding;
using Consultations.Joining;
using Consultations.Organising;
using Consultations.Scheduling;
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

    /// <summary>Number of the delegate who said it on the floor, where somebody else takes it down; null where authors speak for themselves.</summary>
    public int? ForDelegate { get; init; }

    /// <summary>Who said it on the floor, for <see cref="Voice.Speaker"/>.</summary>
    public Spoken Spoken { get; init; } = Spoken.Nobody;

    /// <summary>Whether that speaker agreed to be named.</summary>
    public bool SpeakerMayBeNamed { get; init; }

    /// <summary>Number of the agenda item; null for the one that is open.</summary>
    public int? Item { get; init; }

    /// <summary>Id of the language it is written in, where the author says so.</summary>
    public string Language { get; init; } = "";

    /// <summary>What it is about; null for the rule's default.</summary>
    public About? About { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Evidence Evidence { get; init; } = Evidence.None;

    public bool IsQuote { get; init; }

    /// <summary>The author says the same again on purpose.</summary>
    public bool Insist { get; init; }

    /// <summary>A facilitator has read what the screen found, and let it pass; only <see cref="Moderating.Release"/> says so.</summary>
    internal bool IsReleased { get; init; }

    /// <summary>Whether whoever hands it in takes it down for others.</summary>
    private bool IsTakenDown => Voice != Voice.Delegate || ForDelegate is not null;

    public override Result<Receipt> Decide(Decision decision)
    {
        var books = decision.Books;
        if (books.Find<Consultation>(ConsultationId) is not { } consultation)
            return new Refusal(nameof(Sentences.JoinFirst));
        if (!Author(decision).Is(out var author, out var refusal))
            return refusal;
        if (books.All<Contribution>().SingleOrDefault(c => c.Key == Key) is { } known)
            return new Receipt(known, consultation) { Item = AgendaItem.Find(books, ConsultationId, known.Item), IsRepeat = true };
        if (consultation.IsClosed)
            return new Refusal(nameof(Sentences.ConsultationClosed), consultation.Title);
        if ((WordsRefusal(Text) ?? (IsReleased ? null : Personal(Text) ?? Unfit(Evidence)) ?? FrameText.RefusalOf(Spoken.Role, Spoken.Organisation)) is { } bad)
            return bad;
        if (Spoken.Name.Length > Delegate.LongestName)
            return new Refusal(nameof(Sentences.NameTooLong), Delegate.LongestName);
        if (!Insist && SaidBefore(decision, author.Delegate) is { } twin)
            return new Refusal(nameof(Sentences.SaidAlready), twin.Number);
        if (Item is { } asked && AgendaItem.Find(books, ConsultationId, asked) is null)
            return new Refusal(nameof(Sentences.NoSuchItem), asked);

        var contribution = new Contribution
        {
            Id = Decision.NewId(),
            ConsultationId = ConsultationId,
            Number = (books.All<Contribution>().Where(c => c.ConsultationId == ConsultationId).Max(c => (int?)c.Number) ?? 0) + 1,
            Key = Key,
            Kind = Kind,
            Text = Text,
            Voice = Voice,
            AuthorId = author.Delegate?.Id,
            EnteredBy = decision.Person!.Id,
            Spoken = Kept(consultation.Rule),
            Item = Item ?? consultation.OnlyOpenItem,
            Language = Language,
            About = About ?? DefaultAbout(consultation, author.Delegate),
            Topics = Topics,
            Evidence = Evidence,
            IsQuote = IsQuote,
            MayBeNamed = author.Delegate?.MayBeNamed ?? SpeakerMayBeNamed,
            SubmittedAt = decision.Now,
            Salt = Decision.NewSalt(),
        };
        books.Add(contribution);
        decision.Record("contribution.submitted", ConsultationId, contribution.Id, $"{contribution.Number}", contribution.Digest());
        // What was said on the way to it, question by question, may name a speaker of whom nothing is kept.
        if (Voice == Voice.Speaker && contribution.Spoken != Spoken)
            decision.Blanked.Add(Key);
        if (ForDelegate is not null)
            decision.Tell(author.Delegate!.PersonId, ConsultationId, new TakenDown(contribution.Number));
        return new Receipt(contribution, consultation) { Item = AgendaItem.Find(books, ConsultationId, contribution.Item) };
    }

    /// <summary>Why a text cannot be stored, or null where it can: it is missing, too long, or holds what could lead to a person.</summary>
    public static Refusal? Unfit(string text) => WordsRefusal(text) ?? Personal(text);

    /// <summary>Why evidence cannot be stored, or null where it can.</summary>
    public static Refusal? Unfit(Evidence evidence) =>
        evidence.IsNone ? null : Unfit($"{evidence.Figure} {evidence.Source}");

    private static Refusal? WordsRefusal(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal(nameof(Sentences.TextMissing));
        return text.Length > Contribution.LongestText ? new Refusal(nameof(Sentences.TextTooLong), Contribution.LongestText, text.Length) : null;
    }

    private static Refusal? Personal(string text) => Screen.Examine(text).IsClear ? null : new Refusal(nameof(Sentences.TextHoldsPersonalData));

    /// <summary>The delegate whose input it is, none where it is nobody's in particular; or why it cannot be handed in.</summary>
    private Result<Whose> Author(Decision decision)
    {
        if (IsTakenDown && !decision.May(Role.Rapporteur, ConsultationId))
            return new Refusal(nameof(Sentences.OnlyRapporteurs));
        if (Voice != Voice.Delegate)
            return new Whose(null);
        if (ForDelegate is { } number)
        {
            return decision.Books.All<Delegate>().SingleOrDefault(d => d.ConsultationId == ConsultationId && d.Number == number && d.Standing == Standing.Joined) is { } speaker
                ? new Whose(speaker)
                : new Refusal(nameof(Sentences.NoSuchDelegate), number);
        }

        var author = decision.DelegateIn(ConsultationId);
        return author?.Standing switch
        {
            Standing.Joined => new Whose(author),
            Standing.Waiting => new Refusal(nameof(Sentences.WaitForAdmission)),
            Standing.Removed => new Refusal(nameof(Sentences.YouWereRemoved), decision.Books.Find<Consultation>(ConsultationId)!.Title),
            Standing.Merged => new Refusal(nameof(Sentences.YouWereMerged)),
            _ => new Refusal(nameof(Sentences.JoinFirst)),
        };
    }

    /// <summary>What is kept of a speaker: no more than could ever be shown.</summary>
    private Spoken Kept(AttributionRule rule) => Voice == Voice.Speaker ? Spoken.Under(rule, SpeakerMayBeNamed) : Spoken.Nobody;

    private Contribution? SaidBefore(Decision decision, Delegate? author)
    {
        var since = decision.Now - SameWordsWithin;
        var person = decision.Person!.Id;
        var authorId = author?.Id;
        return decision.Books.All<Contribution>()
            .Where(c => c.ConsultationId == ConsultationId && c.EnteredBy == person && c.AuthorId == authorId
                && c.SubmittedAt > since && c.Text == Text && c.Kind == Kind && !c.IsWithdrawn)
            .OrderByDescending(c => c.Number).FirstOrDefault();
    }

    /// <summary>A delegate's own jurisdiction, where they speak for themselves. What is said on the floor is about nowhere unless the record says so.</summary>
    private About DefaultAbout(Consultation consultation, Delegate? author) =>
        !IsTakenDown && consultation.Rule != AttributionRule.ChathamHouse && author!.Jurisdiction is { } own
            ? About.Place(own)
            : About.Nothing;

    private sealed record Whose(Delegate? Delegate);
}

/// <summary>What the author is told: the number, what it was filed under, and where it will appear.</summary>
public sealed record Receipt(Contribution Contribution, Consultation Consultation)
{
    /// <summary>The agenda item it belongs to; null for none.</summary>
    public AgendaItem? Item { get; init; }

    /// <summary>It had been handed in before; this is its receipt once more.</summary>
    public bool IsRepeat { get; init; }
}
