using System.Globalization;
using Consultations.Deciding;
using Consultations.Ledger;

namespace Consultations.Polling;

/// <summary>How far a poll is.</summary>
public enum PollState
{
    /// <summary>Only whoever looks after the room sees it.</summary>
    Draft,
    Open,

    /// <summary>The question stands, and no ballot is taken for now.</summary>
    Paused,

    /// <summary>Counted.</summary>
    Closed,
}

/// <summary>A question to the room.</summary>
public sealed class Poll
{
    /// <summary>Bounds of a question, of an option and of a label at the end of a scale, in characters.</summary>
    public const int LongestQuestion = 300, LongestOption = 120;

    /// <summary>The most options of a poll; of a ranking, where all are to be put in order.</summary>
    public const int MostOptions = 20, MostToRank = 8;

    /// <summary>The most characters that all statements of an agreement have together: they stand on one card.</summary>
    public const int LongestStatements = 10_000;

    /// <summary>The most dots of one delegate, and the highest rating.</summary>
    public const int MostDots = 10, HighestRating = 5;

    /// <summary>The most words of one open answer, and the longest of them in characters.</summary>
    public const int MostWords = 3, LongestWord = 40;

    private static readonly PreparedQuestion<Poll, Guid, int> Numbered = new((poll, consultation, number) => poll.ConsultationId == consultation && poll.Number == number);

    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>1, 2, 3, … within the consultation, for <c>open poll 3</c>; never given twice.</summary>
    public required int Number { get; init; }

    /// <summary>Idempotence: the form or line that made it.</summary>
    public required string Key { get; init; }

    /// <summary>Id of the <see cref="PollKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Screened.</summary>
    public required string Question { get; set; }

    /// <summary>Screened texts; of an agreement the numbers of the contributions. None of a rating or an open text.</summary>
    public IReadOnlyList<string> Options { get; set; } = [];

    /// <summary>For a multiple choice the most options of one ballot, for a dot vote the dots of one delegate; else 0.</summary>
    public int AtMost { get; set; }

    /// <summary>What a rating of 1 and of 5 mean.</summary>
    public string LowEnd { get; set; } = "";

    public string HighEnd { get; set; } = "";

    /// <summary>Whether nobody learns who chose what. Under the Chatham House rule every poll is.</summary>
    public bool IsSecret { get; set; }

    /// <summary>Whether the room sees the answer form before the poll is closed.</summary>
    public bool IsLive { get; set; }

    public PollState State { get; set; }

    /// <summary>Number of the agenda item that was open when it was made; null for none.</summary>
    public int? Item { get; init; }

    /// <summary>Number of the poll that this one asks again; null for none.</summary>
    public int? Again { get; init; }

    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When it closes by itself; null for not by itself, or while it is paused.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    /// <summary>Seconds that were left of the countdown when it was paused; 0 for none.</summary>
    public int SecondsLeft { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Those who had not voted were reminded.</summary>
    public bool IsNudged { get; set; }

    /// <summary>The breakdowns that may be shown are shown to the room.</summary>
    public bool IsRevealed { get; set; }

    /// <summary>What the room sees of a live poll that is not closed yet: a <see cref="Polling.Tally"/>; empty before the first step.</summary>
    public string Shown { get; set; } = "";

    /// <summary>After the close: an <see cref="Polling.Outcome"/>, of which nothing needs to be kept from anybody in the room.</summary>
    public string Result { get; set; } = "";

    /// <summary>Of a closed secret poll: its secret is destroyed, and what the ballots were before is nowhere in the file any more.</summary>
    public bool IsSealed { get; set; }

    /// <summary>The random key of the ledger's digests of what it asks and of its result; ballots have their own.</summary>
    public byte[] Salt { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Names the poll to the transcript: a line that shows its words is tagged with it.</summary>
    public string TextKey => $"poll:{Id:N}";

    /// <summary>Names its result, and who chose what in it, in the same way.</summary>
    public string ResultKey => $"{TextKey}/result";

    public string NamesKey => $"{TextKey}/names";

    /// <summary>What stands in a ballot: a place for each option, or for each level of a rating.</summary>
    public int Places => Kind == PollKind.Rating.Id ? HighestRating : Options.Count;

    /// <summary>Whether a ballot handed in at that moment is taken.</summary>
    public bool Takes(DateTimeOffset now) => State == PollState.Open && (ClosesAt is not { } end || now < end);

    /// <summary>The poll of that number; null where there is none.</summary>
    public static Poll? Find(IBooks books, Guid consultation, int number) => books.Ask(Numbered, consultation, number).SingleOrDefault();

    /// <summary>The digest of what it asks, as the ledger holds it.</summary>
    public string Digest() => LedgerRow.DigestOf(
        Salt,
        string.Join(
            '\u001f',
            [
                Kind, Question, .. Options, AtMost.ToString(CultureInfo.InvariantCulture), LowEnd, HighEnd, IsSecret ? "secret" : "named", IsLive ? "live" : "hidden",
                Again?.ToString(CultureInfo.InvariantCulture) ?? "",
            ]));
}
