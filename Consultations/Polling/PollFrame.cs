using System.Globalization;
using Consultations.Contributing;
using Consultations.Deciding;
using Consultations.Organising;
using Consultations.Screening;

namespace Consultations.Polling;

/// <summary>What is to be asked, and how.</summary>
public sealed record PollFrame
{
    /// <summary>Id of the kind.</summary>
    public string Kind { get; init; } = PollKind.SingleChoice.Id;

    public string Question { get; init; } = "";

    /// <summary>Texts; of an agreement the numbers of contributions.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The most options of one ballot, or the dots of one delegate; null for as many as are usual.</summary>
    public int? AtMost { get; init; }

    public string LowEnd { get; init; } = "";

    public string HighEnd { get; init; } = "";

    /// <summary>Null for the usual: secret.</summary>
    public bool? IsSecret { get; init; }

    /// <summary>Null for the usual: hidden until the close where it is secret, else live.</summary>
    public bool? IsLive { get; init; }

    private const int UsualDots = 3;

    private bool HasOptions => Kind != PollKind.Rating.Id && Kind != PollKind.OpenText.Id;

    /// <summary>What a poll asks, as far as it can be asked again.</summary>
    public static PollFrame Of(Poll poll) => new()
    {
        Kind = poll.Kind,
        Question = poll.Question,
        Options = poll.Options,
        AtMost = poll.AtMost,
        LowEnd = poll.LowEnd,
        HighEnd = poll.HighEnd,
        IsSecret = poll.IsSecret,
        IsLive = poll.IsLive,
    };

    /// <summary>Why it cannot be asked, or null where it can.</summary>
    internal Refusal? Unfit(IBooks books, Consultation consultation)
    {
        if (PollKind.OfId(Kind) is not { } kind)
            return new Refusal(nameof(Sentences.PollKindUnknown));
        if (string.IsNullOrWhiteSpace(Question))
            return new Refusal(nameof(Sentences.PollQuestionMissing));
        if (Question.Length > Poll.LongestQuestion)
            return new Refusal(nameof(Sentences.PollQuestionTooLong), Poll.LongestQuestion, Question.Length);
        if (IsSecret == false && consultation.Rule == AttributionRule.ChathamHouse)
            return new Refusal(nameof(Sentences.PollAlwaysSecret));
        if (LowEnd.Length > Poll.LongestOption || HighEnd.Length > Poll.LongestOption)
            return new Refusal(nameof(Sentences.PollOptionTooLong), Poll.LongestOption);
        if (new[] { Question, LowEnd, HighEnd }.Concat(Options).Any(text => !Screen.Examine(text).IsClear))
            return new Refusal(nameof(Sentences.TextHoldsPersonalData));
        return HasOptions ? UnfitOptions(kind) ?? (kind == PollKind.Agreement ? UnfitStatements(books, consultation) : null) : null;
    }

    internal void PutOnto(Poll poll, Consultation consultation)
    {
        poll.Kind = Kind;
        poll.Question = Question;
        poll.Options = HasOptions ? Options : [];
        poll.AtMost = Kind == PollKind.MultipleChoice.Id ? AtMost ?? Options.Count : Kind == PollKind.DotVote.Id ? AtMost ?? UsualDots : 0;
        (poll.LowEnd, poll.HighEnd) = Kind == PollKind.Rating.Id ? (LowEnd, HighEnd) : ("", "");
        poll.IsSecret = consultation.Rule == AttributionRule.ChathamHouse || (IsSecret ?? true);
        poll.IsLive = IsLive ?? !poll.IsSecret;
    }

    private Refusal? UnfitOptions(PollKind kind)
    {
        var most = kind == PollKind.Ranking ? Poll.MostToRank : Poll.MostOptions;
        var least = kind == PollKind.Agreement ? 1 : 2;
        if (Options.Count < least)
            return kind == PollKind.Agreement ? new Refusal(nameof(Sentences.PollStatementsMissing)) : new Refusal(nameof(Sentences.PollOptionsMissing));
        if (Options.Count > most)
            return new Refusal(nameof(Sentences.PollOptionsTooMany), most, Options.Count);
        if (Options.Any(string.IsNullOrWhiteSpace))
            return new Refusal(nameof(Sentences.PollOptionsMissing));
        if (Options.Any(option => option.Length > Poll.LongestOption))
            return new Refusal(nameof(Sentences.PollOptionTooLong), Poll.LongestOption);
        if (Options.CountBy(LookAlikes.Fold).FirstOrDefault(one => one.Value > 1) is { Key: { } twice })
            return new Refusal(nameof(Sentences.PollOptionTwice), Options.First(option => LookAlikes.Fold(option) == twice));
        var highest = kind == PollKind.DotVote ? Poll.MostDots : Options.Count;
        return AtMost is { } most1 && (most1 < 1 || most1 > highest) && (kind == PollKind.MultipleChoice || kind == PollKind.DotVote)
            ? new Refusal(nameof(Sentences.PollAtMostOutOfRange), highest)
            : null;
    }

    private Refusal? UnfitStatements(IBooks books, Consultation consultation)
    {
        var length = 0;
        HashSet<int> asked = [];
        foreach (var option in Options)
        {
            if (!int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || books.All<Contribution>().SingleOrDefault(c => c.ConsultationId == consultation.Id && c.Number == number) is not { } found)
                return new Refusal(nameof(Sentences.PollStatementUnknown), option);
            if (!found.Stands)
                return new Refusal(nameof(Sentences.PollStatementGone), number);
            length += found.Text.Length;
            if (!asked.Add(number))
                return new Refusal(nameof(Sentences.PollOptionTwice), number);
        }

        return length > Poll.LongestStatements ? new Refusal(nameof(Sentences.PollStatementsTooLong), Poll.LongestStatements, length) : null;
    }
}
