using Consultations.Conversing;
using Consultations.Deciding;

namespace Consultations.Organising;

/// <summary>An organiser sets a consultation up; their conversation is about it from then on.</summary>
public sealed record NewConsultation : Command<Consultation>
{
    public const int LongestTitle = 200;

    /// <summary>The draft's or line's own id; the same key again answers the same consultation.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string Theme { get; init; } = "";

    public string Place { get; init; } = "";

    public PartialDay FirstDay { get; init; } = PartialDay.Unknown;

    public PartialDay LastDay { get; init; } = PartialDay.Unknown;

    /// <summary>ISO 3166 codes, already checked.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    public override Result<Consultation> Decide(Decision decision)
    {
        if (!decision.May(Role.Organiser, null))
            return new Refusal(nameof(Sentences.OnlyOrganisers));
        if (decision.Books.All<Consultation>().SingleOrDefault(c => c.Key == Key) is { } made)
            return made;
        if ((Unfit(Title, FirstDay, LastDay) ?? FrameText.RefusalOf(Theme, Place)) is { } refusal)
            return refusal;

        var consultation = new Consultation
        {
            Id = Decision.NewId(),
            Key = Key,
            Title = Title,
            Theme = Theme,
            Place = Place,
            FirstDay = FirstDay,
            LastDay = LastDay,
            Invited = Invited,
            JoinCode = FreeJoinCode(decision.Books),
            CreatedAt = decision.Now,
        };
        decision.Books.Add(consultation);
        decision.Record("consultation.created", consultation.Id, consultation.Id, $"{Invited.Count}");
        if (decision.Books.Find<Conversation>(By.Channel, By.ConversationId) is { } conversation)
            conversation.ConsultationId = consultation.Id;
        return consultation;
    }

    /// <summary>Why a title or the days will not do, or null where they will.</summary>
    internal static Refusal? Unfit(string title, PartialDay firstDay, PartialDay lastDay)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal(nameof(Sentences.TitleMissing));
        if (title.Length > LongestTitle)
            return new Refusal(nameof(Sentences.TitleTooLong), LongestTitle);
        if (lastDay.ToString() is { Length: 10 } last && firstDay.ToString() is { Length: 10 } first && string.CompareOrdinal(last, first) < 0)
            return new Refusal(nameof(Sentences.DaysReversed));
        return FrameText.RefusalOf(title);
    }

    internal static string FreeJoinCode(IBooks books)
    {
        while (true)
        {
            var code = Codes.NewJoinCode();
            if (!books.All<Consultation>().Any(c => c.JoinCode == code))
                return code;
        }
    }
}
